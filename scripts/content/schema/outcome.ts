import * as v from 'valibot';

export const sql = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty.'));

/** At most one of `rows`, `error` and `text` says what a query must give. */
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

interface Outcome {
  readonly rows?: unknown;
  readonly error?: unknown;
  readonly text?: unknown;
}

export function outcomesOf(value: Outcome): number {
  return [value.rows, value.error, value.text].filter((given) => given !== undefined).length;
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
