import { compare } from './compare.ts';
import type { Difference } from './compare.ts';
import type { Check } from './drill.ts';
import type { SqlFault, SqlResult } from './sql-engine.ts';
import type { Reason } from './verdict.ts';

/** What came when a check's query ran: rows, a refusal, or the rows before and after a second run. */
export type Observed =
  | { readonly result: SqlResult }
  | { readonly fault: SqlFault }
  | { readonly before: SqlResult; readonly after: SqlResult };

/**
 * @param wanted what the solution gave to the same query; needed by `same` alone.
 * @returns why the check did not pass; undefined where it did.
 */
export function judge(check: Check, given: Observed, wanted?: SqlResult): Reason | undefined {
  if ('refused' in check) return judgeRefusal(check.error, given);
  if ('fault' in given) return { kind: 'fault', fault: given.fault };
  if ('before' in given)
    return differing('changed', given.before, compare(given.before, given.after, false));
  const { result } = given;
  if ('same' in check && wanted) {
    return differing('differs', wanted, compare(wanted, result, check.ordered ?? false));
  }
  if ('none' in check) return result.rows.length === 0 ? undefined : { kind: 'violations', result };
  return 'plan' in check ? judgePlan(check, result) : undefined;
}

function differing(
  kind: 'differs' | 'changed',
  { columns }: SqlResult,
  difference: Difference | undefined,
): Reason | undefined {
  return difference && { kind, difference, columns: columns.map(({ name }) => name) };
}

function judgeRefusal(error: string, given: Observed): Reason | undefined {
  if (!('fault' in given)) return { kind: 'allowed' };
  return given.fault.message.includes(error)
    ? undefined
    : { kind: 'other-error', fault: given.fault };
}

function judgePlan(
  { has, hasNot }: { has?: string; hasNot?: string },
  { rows }: SqlResult,
): Reason | undefined {
  const lines = rows.map(([line]) => line ?? '');
  const finds = (pattern: string) => new RegExp(pattern, 'm').test(lines.join('\n'));
  if (has !== undefined && !finds(has)) return { kind: 'plan', lines, wants: has };
  return hasNot !== undefined && finds(hasNot)
    ? { kind: 'plan', lines, mustNot: hasNot }
    : undefined;
}
