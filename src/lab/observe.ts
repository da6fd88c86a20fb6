import { fillSlot } from '../core/drill/answer-slot.ts';
import { makeDataSet } from '../core/drill/data-set.ts';
import type { Check, DataSet, Drill, Sql } from '../core/drill/drill.ts';
import type { Observed } from '../core/drill/judge.ts';
import { faultOf } from '../core/drill/sql-engine.ts';
import type { SqlEngine, SqlFault, SqlResult } from '../core/drill/sql-engine.ts';

/** What an answer is checked with. */
export type Checked = Pick<Drill, 'setup' | 'asks' | 'cases' | 'checks' | 'solution'>;

/** Makes a data set in an empty database. */
export async function openDataSet(
  engine: SqlEngine,
  drill: Checked,
  dataSet: DataSet,
): Promise<void> {
  await engine.reset();
  await engine.run(makeDataSet(drill, dataSet));
}

/** What one check sees of an answer that has run. */
export async function observe(engine: SqlEngine, check: Check, answer: Sql): Promise<Observed> {
  try {
    if ('again' in check) {
      const before = await ask(engine, check.again, answer);
      const fault = await faultIn(engine, answer);
      return fault ?? { before, after: await ask(engine, check.again, answer) };
    }
    if ('before' in check && check.before) await ask(engine, check.before, answer);
    return { result: await ask(engine, queryOf(check), answer) };
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  } finally {
    if ('before' in check && check.before) await leave(engine);
  }
}

/** @throws a fault whose place, if any, is one of the answer. */
async function ask(engine: SqlEngine, query: Sql, answer: Sql): Promise<SqlResult> {
  const filled = fillSlot(query, answer);
  try {
    return (await engine.run(filled.sql)).at(-1) ?? nothing;
  } catch (thrown) {
    const fault = filled.inAnswer(faultOf(thrown));
    throw Object.assign(new Error(fault.message), { fault });
  }
}

/** Undoes what `before` has set. An answer may have left a transaction that takes no statement any more. */
async function leave(engine: SqlEngine): Promise<void> {
  const undo = () => engine.run('reset role; reset all');
  await undo().catch(async () => {
    await engine.run('rollback');
    await undo();
  });
}

function queryOf(check: Exclude<Check, { again: Sql }>): Sql {
  if ('plan' in check) return `explain (costs off) ${check.plan}`;
  if ('same' in check) return check.same;
  return 'none' in check ? check.none : check.refused;
}

/** @returns undefined where it ran. */
export async function faultIn(
  engine: SqlEngine,
  answer: Sql,
): Promise<{ readonly fault: SqlFault } | undefined> {
  try {
    await engine.run(answer);
    return undefined;
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  }
}

const nothing: SqlResult = { columns: [], rows: [], changed: 0 };

export function resultOf(observed: Observed | undefined): SqlResult | undefined {
  return observed && 'result' in observed ? observed.result : undefined;
}
