import * as v from 'valibot';
import { record } from './field.ts';
import { outcome, outcomesOf, sql } from './outcome.ts';

const yes = v.literal(true, 'must be true, or be left out.');

const step = record({
  session: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/, 'must be a short name in small letters: a, b, reader.'),
  ),
  sql: v.exactOptional(sql),
  /** The statement waits for a lock: it has not ended, and cannot before another session acts. */
  waits: v.exactOptional(yes),
  /** In the place of sql: the statement that waited has ended; the outcome is what it gave. */
  resumes: v.exactOptional(yes),
  ...outcome,
});

type Step = v.InferOutput<typeof step>;

/** Steps of two sessions and more, in the order in which they happen. */
export const stepsSchema = v.pipe(
  v.array(step),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const steps = dataset.value;
    for (const { at, message } of faultsOf(steps)) {
      const value = steps[at];
      const where = { type: 'array', origin: 'value', input: steps, key: at, value } as const;
      addIssue({ message, path: [where] });
    }
    if (!steps.some(({ waits, ...given }) => waits ?? outcomesOf(given) > 0)) {
      addIssue({ message: 'no step says what comes of it. Add rows, error, text or waits.' });
    }
  }),
);

/** Whether the steps can be told in this order at all. */
function faultsOf(steps: readonly Step[]): { at: number; message: string }[] {
  const waiting = new Set<string>();
  return steps.flatMap((step, at) => {
    const message = faultOf(step, waiting.has(step.session));
    if (step.waits) waiting.add(step.session);
    else waiting.delete(step.session);
    return message === undefined ? [] : [{ at, message }];
  });
}

function faultOf(step: Step, isWaiting: boolean): string | undefined {
  const { session, sql, waits, resumes } = step;
  const outcomes = outcomesOf(step);
  if (outcomes > 1) return 'has more than one of rows, error and text.';
  if (waits && (resumes || outcomes > 0)) {
    return 'waits, so nothing has come of it yet. Say what it gave in a later step that resumes.';
  }
  if (sql !== undefined && resumes) return 'has sql and resumes. A step is one of the two.';
  if (sql === undefined && !resumes && !waits) return 'has no sql. Add it, or resumes: true.';
  if (sql !== undefined && isWaiting) {
    return `session ${session} waits: before its next sql comes a step that resumes.`;
  }
  if (sql === undefined && !isWaiting) return `session ${session} does not wait for anything here.`;
  return undefined;
}
