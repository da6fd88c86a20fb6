import * as v from 'valibot';
import { record, text } from './field.ts';
import { oneOutcome, outcome, outcomesOf, sql } from './outcome.ts';
import { stepsSchema } from './sessions.ts';

const check = v.pipe(
  record({ query: sql, ...outcome }),
  v.check((given) => outcomesOf(given) === 1, oneOutcome),
);

const sqlFields = {
  setup: v.exactOptional(v.string()),
  checks: v.pipe(v.array(check), v.nonEmpty('has no check. Add a query and what it gives.')),
};

export const verifySchema = v.variant('engine', [
  record({ engine: v.literal('postgres'), ...sqlFields }),
  record({ engine: v.literal('duckdb'), ...sqlFields }),
  record({
    engine: v.literal('sessions'),
    setup: v.exactOptional(v.string()),
    steps: stepsSchema,
  }),
  record({ engine: v.literal('simulation'), run: sql, returns: v.unknown() }),
  record({ engine: v.literal('none'), because: text(200) }),
]);

export type Verify = v.InferOutput<typeof verifySchema>;
export type SqlVerify = Extract<Verify, { engine: 'postgres' | 'duckdb' }>;
export type SessionsVerify = Extract<Verify, { engine: 'sessions' }>;
export type SimulationVerify = Extract<Verify, { engine: 'simulation' }>;
