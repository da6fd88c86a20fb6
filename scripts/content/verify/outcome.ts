import type { SqlVerify } from '../schema/verify.ts';
import { same } from './compare.ts';

export type Rows = readonly (readonly unknown[])[];
/** What a query or a statement must give; without any of the three, anything but an error. */
export type Expected = Pick<SqlVerify['checks'][number], 'rows' | 'error' | 'text'>;

/** What came of a query: the rows of its last statement as plain JSON, or the message of an error. */
export type Outcome = { readonly rows: Rows } | { readonly error: string };

/** What a check has against an outcome; nothing where it is the promised one. */
export function complaintAbout(check: Expected, outcome: Outcome): string | undefined {
  const { rows, error, text } = check;
  if ('error' in outcome) {
    if (error === undefined) return `expected a result, got the error: ${outcome.error}`;
    if (outcome.error.includes(error)) return undefined;
    return `expected the error: ${error}, got: ${outcome.error}`;
  }
  const got = outcome.rows;
  if (error !== undefined) return `expected the error: ${error}, got ${JSON.stringify(got)}`;
  if (rows !== undefined && !same(rows, got)) {
    return `expected ${JSON.stringify(rows)}, got ${JSON.stringify(got)}`;
  }
  if (text !== undefined && !new RegExp(text, 'm').test(asText(got))) {
    return `expected text matching /${text}/, got:\n${asText(got)}`;
  }
  return undefined;
}

/** One line a row, as psql prints a plan. */
export function asText(rows: Rows): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell))))
    .map((cells) => cells.join(' | '))
    .join('\n');
}
