import type { Check, DataSet, Sql } from '../core/drill/drill.ts';
import { judge } from '../core/drill/judge.ts';
import { shrink } from '../core/drill/shrink.ts';
import type { SqlEngine } from '../core/drill/sql-engine.ts';
import type { InputTable, Reason } from '../core/drill/verdict.ts';
import { inputTables, tableNames } from './input-tables.ts';
import { faultIn, observe, openDataSet, resultOf } from './observe.ts';
import type { Checked } from './observe.ts';

/** A few rows on which a check fails, and how. */
interface SmallCase {
  readonly tables: readonly InputTable[];
  readonly reason: Reason;
}

/** Where a row is stored: its table and its place there, in PostgreSQL's own words. */
interface Place {
  readonly table: string;
  readonly ctid: string;
}

/** Rows of a data set above which it is not made smaller, and how often that is tried. */
const mostRows = 80;
const mostTries = 40;
/** Such an answer cannot be tried inside a transaction that is taken back. */
const hasTransaction = /\b(begin|commit|rollback|start\s+transaction|vacuum|concurrently)\b/i;

/** Leaves rows out of a failing data set for as long as the check still fails in the same way. */
export async function smallestCase(
  engine: SqlEngine,
  drill: Checked,
  answer: Sql,
  check: Check,
  failure: { readonly dataSet: DataSet; readonly reason: Reason },
): Promise<SmallCase> {
  await openDataSet(engine, drill, failure.dataSet);
  const all = await placesOf(engine);
  let best: SmallCase = { reason: failure.reason, tables: await inputTables(engine) };
  const differs = failure.reason.kind === 'differs' || failure.reason.kind === 'violations';
  if (!differs || all.length > mostRows || hasTransaction.test(answer)) return best;

  const tries = shrink(all, mostTries);
  let step = tries.next();
  while (!step.done) {
    const found = await failureWithout(leftOut(all, step.value));
    const same = found?.reason.kind === failure.reason.kind;
    if (same) best = found;
    step = tries.next(same);
  }
  return best;

  /** What still fails when these rows are not there. */
  async function failureWithout(places: readonly Place[]): Promise<SmallCase | undefined> {
    const wanted = 'same' in check ? await tryOut(places, drill.solution) : undefined;
    if (wanted && 'fault' in wanted.observed) return undefined;
    const given = await tryOut(places, answer);
    const reason = given && judge(check, given.observed, resultOf(wanted?.observed));
    return given && reason && { tables: given.tables, reason };
  }

  async function tryOut(places: readonly Place[], sql: Sql) {
    try {
      await engine.run(`begin;${places.map(removal).join(';')}`);
      const tables = await inputTables(engine);
      const fault = drill.asks === 'state' ? await faultIn(engine, sql) : undefined;
      return { tables, observed: fault ?? (await observe(engine, check, sql)) };
    } catch {
      return undefined; // Another row points at one of them.
    } finally {
      await engine.run('rollback');
    }
  }
}

async function placesOf(engine: SqlEngine): Promise<Place[]> {
  const places: Place[] = [];
  for (const name of await tableNames(engine)) {
    const [result] = await engine.run(`select tableoid::regclass, ctid from ${name}`);
    for (const [table, ctid] of result?.rows ?? []) {
      if (table && ctid) places.push({ table, ctid });
    }
  }
  return places;
}

function leftOut(all: readonly Place[], kept: readonly Place[]): Place[] {
  return all.filter((place) => !kept.includes(place));
}

function removal({ table, ctid }: Place): Sql {
  return `delete from ${table} where ctid = '${ctid}'`;
}
