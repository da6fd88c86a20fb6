import * as v from 'valibot';
import type { Fault } from './fault.ts';
import type { Authored } from './authored.ts';
import { formatPath } from './yaml-file.ts';
import type { Path } from './yaml-file.ts';

export type Schema<T> = v.GenericSchema<unknown, T>;

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Holds a raw value against its schema; every issue becomes a fault at its own place. */
export function validate<T>(schema: Schema<T>, raw: Authored<unknown>): Validated<T> {
  const result = v.safeParse(schema, raw.value);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, faults: result.issues.map((issue) => toFault(raw, issue)) };
}

function toFault(raw: Authored<unknown>, issue: v.BaseIssue<unknown>): Fault {
  const path: Path = (issue.path ?? []).map(({ key }) => key as string | number);
  // A key that is missing or unknown is named by the message: point at its owner.
  const label = issue.type === 'strict_object' ? path.slice(0, -1) : path;
  return raw.fault([formatPath(label), explain(issue)].filter(Boolean).join(': '), ...path);
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'variant') {
    return `expected one of ${issue.expected ?? 'the known values'}, found ${issue.received}.`;
  }
  const unworded = issue.message.startsWith('Invalid type:');
  return unworded ? `expected ${issue.expected}, found ${issue.received}.` : issue.message;
}
