import * as v from 'valibot';
import { id, prose, provenance, record, text, version } from './field.ts';
import { hasOneOutcome, oneOutcome, outcome } from './verify.ts';

const sql = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty.'));

/** Stands for what was written as the answer; a query may use it. */
export const answerSlot = '{{answer}}';

const check = v.pipe(
  record({ name: text(100), query: v.exactOptional(sql), ...outcome }),
  v.check((given) => hasOneOutcome(given), oneOutcome),
);

/** A task solved in SQL that really runs. */
export const drillSchema = record({
  id,
  domain: id,
  topic: id,
  version,
  title: text(80),
  task: prose(900, 'Cut the task.'),
  engine: v.literal('postgres', 'must be postgres: drills run in PGlite.'),
  setup: sql,
  starter: v.exactOptional(v.string()),
  hints: v.pipe(v.array(prose(240)), v.maxLength(4, 'needs at most four hints.')),
  solution: sql,
  checks: v.pipe(v.array(check), v.nonEmpty('has no check.')),
  ...provenance,
});

export type DrillSource = v.InferOutput<typeof drillSchema>;
