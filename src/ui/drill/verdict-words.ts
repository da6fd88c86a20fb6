import type { Difference } from '../../core/drill/compare';
import type { Row } from '../../core/drill/sql-engine';
import type { Reason, Verdict } from '../../core/drill/verdict';
import { count } from '../words';

export type Failed = Extract<Verdict, { readonly passed: false }>;

/** The checks that did not pass; of several to which the answer did not run in the same way, the first. */
export function toldOnce(verdicts: readonly Verdict[]): readonly Failed[] {
  const faults = new Set<string>();
  return verdicts.filter((verdict): verdict is Failed => {
    if (verdict.passed || verdict.reason.kind !== 'fault') return !verdict.passed;
    const { message } = verdict.reason.fault;
    const isNew = !faults.has(message);
    faults.add(message);
    return isNew;
  });
}

/** In a few words, for the table of checks. */
export function briefly(verdict: Verdict): string {
  return verdict.passed ? 'pass' : brief(verdict.reason);
}

function brief(reason: Reason): string {
  switch (reason.kind) {
    case 'fault':
      return 'did not run';
    case 'differs':
      return difference(reason.difference);
    case 'violations':
      return count(reason.result.rows.length, 'wrong row');
    case 'changed':
      return `${count(changes(reason.difference), 'row')} changed`;
    case 'allowed':
      return 'allowed';
    case 'other-error':
      return 'another error';
    case 'plan':
      return 'another plan';
  }
}

function difference(found: Difference): string {
  if (found.kind === 'columns') return 'other columns';
  if (found.kind === 'order') return 'another order';
  const { missing, extra } = found;
  if (extra.length === 0) return `${count(missing.length, 'row')} missing`;
  if (missing.length === 0) return `${count(extra.length, 'row')} too many`;
  return `${missing.length} missing, ${extra.length} too many`;
}

function changes(found: Difference): number {
  return found.kind === 'rows' ? Math.max(found.missing.length, found.extra.length) : 1;
}

/** What went wrong, in a sentence. */
export function sentence(reason: Exclude<Reason, { kind: 'fault' }>): string {
  switch (reason.kind) {
    case 'differs':
      return differs(reason.difference, reason.columns);
    case 'violations':
      return 'These must not be there:';
    case 'changed':
      return 'Run a second time, your answer changed rows:';
    case 'allowed':
      return 'It should have been refused, and it was allowed.';
    case 'other-error':
      return `It was refused, but for another reason: ${reason.fault.message}.`;
    case 'plan':
      return reason.wants === undefined
        ? `The plan should not show ${readable(reason.mustNot ?? '')}. It does:`
        : `The plan should show ${readable(reason.wants)}. It does not:`;
  }
}

/** A pattern for plans, for people who read no regular expressions. */
function readable(pattern: string): string {
  const text = pattern
    .replaceAll(')?', ')')
    .replace(/ ?(?:\.|\[\^(?:\\n)?\])\* ?/g, ' … ')
    .replaceAll('|', '" or "');
  return `"${text}"`;
}

function differs(found: Difference, names: readonly string[]): string {
  if (found.kind === 'order')
    return `The rows are right, the order is not: see row ${found.at + 1}.`;
  if (found.kind === 'rows') {
    const apart = found.apart?.map((column) => names[column]).join(', ');
    return `Your rows are not the ones that were asked for${apart ? `: they differ in ${apart}` : ''}.`;
  }
  const { wanted, given } = found;
  return `Asked for ${wanted.length === 1 ? 'is' : 'are'} ${columns(wanted)}; you give ${columns(given)}.`;
}

function columns(names: readonly string[]): string {
  return names.length === 0
    ? 'no columns'
    : `${count(names.length, 'column')} (${names.join(', ')})`;
}

/** Rows to look at beside the sentence. */
export interface Evidence {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export function evidenceOf(reason: Reason): readonly Evidence[] {
  if (reason.kind === 'violations') {
    const { columns: found, rows } = reason.result;
    return [{ title: 'Found', columns: found.map(({ name }) => name), rows }];
  }
  if (reason.kind !== 'differs' && reason.kind !== 'changed') return [];
  const { difference: found, columns: names } = reason;
  const [left, right] =
    reason.kind === 'differs' ? ['Missing', 'Too many'] : ['Only before', 'Only after'];
  if (found.kind === 'columns') return [];
  const sides =
    found.kind === 'order'
      ? ([
          ['Asked for here', [found.wanted]],
          ['You give', [found.given]],
        ] as const)
      : ([
          [left, found.missing],
          [right, found.extra],
        ] as const);
  return sides
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => ({ title, columns: names, rows }));
}
