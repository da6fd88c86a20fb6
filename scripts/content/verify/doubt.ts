import { outcomesOf } from '../schema/outcome.ts';
import { changedValues } from './changed.ts';
import { same } from './compare.ts';
import { asText, complaintAbout } from './outcome.ts';
import type { Expected, Outcome, Rows } from './outcome.ts';

/** Faults that any query may run into by accident: a check must not be content with one. */
const accidents = [
  'syntax error at or near "form"',
  'relation "another" does not exist',
  'the connection was lost',
];

/**
 * What is wrong with a check that held: it takes an outcome that differs from the one it got, and so
 * would not have noticed. Nothing where it refuses every changed outcome.
 */
export function doubtAbout(check: Expected, outcome: Outcome): string | undefined {
  if (outcomesOf(check) === 0) return undefined;
  const taken = changedOutcomes(check, outcome).find((changed) => !complaintAbout(check, changed));
  return taken && cannotFail('error' in taken ? taken.error : asText(taken.rows));
}

/** The same of what a simulation returned. */
export function doubtAboutReturned(promised: unknown, returned: unknown): string | undefined {
  const taken = changedValues(returned).find((changed) => same(promised, changed));
  return taken === undefined ? undefined : cannotFail(JSON.stringify(taken));
}

function cannotFail(taken: string): string {
  return `this check cannot fail: it takes ${taken.trim() || 'no output at all'} as well.`;
}

function changedOutcomes({ text }: Expected, outcome: Outcome): Outcome[] {
  const failed = accidents.map((error) => ({ error }));
  if ('error' in outcome) return [...failed, { rows: [] }];
  const rows =
    text === undefined ? (changedValues(outcome.rows) as Rows[]) : withoutMatch(text, outcome.rows);
  return [...failed, ...rows.map((changed) => ({ rows: changed }))];
}

/** No output, blank output, another one, and the output without the lines that a regular expression found. */
function withoutMatch(text: string, rows: Rows): Rows[] {
  const output = asText(rows);
  const matches = [...output.matchAll(new RegExp(text, 'gm'))];
  let end = -1;
  const left = output.split('\n').filter((line) => {
    const start = end + 1;
    end = start + line.length;
    return !matches.some(({ 0: { length }, index }) => index <= end && index + length >= start);
  });
  return [[], [[' ']], [['something else']], left.map((line) => [line])];
}
