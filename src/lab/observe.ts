import { makeDataSet } from '../core/drill/data-set.ts';
import { answerSlot } from '../core/drill/drill.ts';
import type { Check, DataSet, Drill, Sql } from '../core/drill/drill.ts';
import type { Observed } from '../core/drill/judge.ts';
import { splitStatements } from '../core/drill/statements.ts';
import { faultOf } from '../core/drill/sql-engine.ts';
import type { SqlEngine, SqlResult } from '../core/drill/sql-engine.ts';

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
  // On a line of its own, so that a comment at its end hides nothing of what follows.
  const [only, ...others] = splitStatements(answer);
  const bare = only && others.length === 0 ? `${only.sql}\n` : answer;
  const last = async (sql: Sql) =>
    (await engine.run(sql.replaceAll(answerSlot, () => bare))).at(-1) ?? nothing;
  try {
    if ('again' in check) {
      const before = await last(check.again);
      await engine.run(answer);
      return { before, after: await last(check.again) };
    }
    if ('before' in check && check.before) await engine.run(check.before);
    if ('plan' in check) return { result: await last(`explain (costs off) ${check.plan}`) };
    return { result: await last(queryOf(check)) };
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  } finally {
    if ('before' in check && check.before) await leave(engine);
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

function queryOf(check: Exclude<Check, { again: Sql } | { plan: Sql }>): Sql {
  if ('same' in check) return check.same;
  return 'none' in check ? check.none : check.refused;
}

/** @returns undefined where it ran. */
export async function faultIn(engine: SqlEngine, answer: Sql): Promise<Observed | undefined> {
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
