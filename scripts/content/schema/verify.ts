import * as v from 'valibot';
import { record, text } from './field.ts';

const sql = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty.'));

/** Exactly one of `rows`, `error` and `text` says what a query must give. */
export const outcome = {
  rows: v.exactOptional(v.array(v.array(v.unknown()))),
  error: v.exactOptional(v.pipe(v.string(), v.nonEmpty('is empty.'))),
  text: v.exactOptional(
    v.pipe(
      v.string(),
      v.check(isRegularExpression, 'is no regular expression.'),
      v.check(
        looksFromTheStart,
        'looks ahead from any line. Begin it with (?<![\\s\\S]) for the first.',
      ),
    ),
  ),
};

export const oneOutcome = 'needs exactly one of rows, error and text.';

const check = v.pipe(
  record({ query: sql, ...outcome }),
  v.check((given) => hasOneOutcome(given), oneOutcome),
);

const sqlFields = {
  setup: v.exactOptional(v.string()),
  checks: v.pipe(v.array(check), v.nonEmpty('has no check. Add a query and what it gives.')),
};

export const verifySchema = v.variant('engine', [
  record({ engine: v.literal('postgres'), ...sqlFields }),
  record({ engine: v.literal('duckdb'), ...sqlFields }),
  record({ engine: v.literal('simulation'), run: sql, returns: v.unknown() }),
  record({ engine: v.literal('none'), because: text(200) }),
]);

export type Verify = v.InferOutput<typeof verifySchema>;
export type SqlVerify = Extract<Verify, { engine: 'postgres' | 'duckdb' }>;
export type SimulationVerify = Extract<Verify, { engine: 'simulation' }>;

interface Outcome {
  readonly rows?: unknown;
  readonly error?: unknown;
  readonly text?: unknown;
}

export function hasOneOutcome(value: Outcome): boolean {
  return [value.rows, value.error, value.text].filter((given) => given !== undefined).length === 1;
}

/** A plan that has what it must not have would pass from the line behind it. */
function looksFromTheStart(pattern: string): boolean {
  return !/\^\(\?!/.test(pattern);
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'm');
    return true;
  } catch {
    return false;
  }
}
