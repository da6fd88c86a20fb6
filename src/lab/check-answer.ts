import { dataSets, seen } from '../core/drill/data-set.ts';
import type { Check, DataSet, Sql } from '../core/drill/drill.ts';
import { judge } from '../core/drill/judge.ts';
import type { Observed } from '../core/drill/judge.ts';
import type { SqlEngine } from '../core/drill/sql-engine.ts';
import type { Reason, Verdict } from '../core/drill/verdict.ts';
import { countRows } from './input-tables.ts';
import { faultIn, observe, openDataSet, resultOf } from './observe.ts';
import type { Checked } from './observe.ts';
import { smallestCase } from './smallest-case.ts';

interface Failure {
  readonly dataSet: DataSet;
  /** Rows in all tables of the data set. */
  readonly size: number;
  readonly reason: Reason;
}

/** Holds an answer against every check on every data set; of failures the smallest case is told. */
export async function checkAnswer(
  engine: SqlEngine,
  drill: Checked,
  answer: Sql,
): Promise<Verdict[]> {
  const failures = new Map<Check, Failure>();
  for (const dataSet of dataSets(drill)) {
    const checks = drill.checks.filter((check) => dataSet === seen || !('plan' in check));
    await openDataSet(engine, drill, dataSet);
    const size = await countRows(engine);
    const wanted = await observeAll(engine, drill, drill.solution, checks.filter(isSame));
    await openDataSet(engine, drill, dataSet);
    const given = await observeAll(engine, drill, answer, checks);
    for (const check of checks) {
      const reason = judge(check, given.get(check) ?? noResult, resultOf(wanted.get(check)));
      const known = failures.get(check);
      const smaller = !known || (size < known.size && reason?.kind !== 'fault');
      if (reason && smaller) failures.set(check, { dataSet, size, reason });
    }
  }
  const verdicts: Verdict[] = [];
  for (const check of drill.checks) {
    const { name } = check;
    const failure = failures.get(check);
    if (!failure) {
      verdicts.push({ name, passed: true });
      continue;
    }
    const smallest = await smallestCase(engine, drill, answer, check, failure);
    verdicts.push({ name, passed: false, dataSet: failure.dataSet.name, ...smallest });
  }
  return verdicts;
}

const noResult: Observed = { fault: { message: 'The check gave nothing.' } };

/** Runs an answer and what the checks ask then. Where the answer does not run, each check says so. */
async function observeAll(
  engine: SqlEngine,
  { asks }: Checked,
  answer: Sql,
  checks: readonly Check[],
): Promise<Map<Check, Observed>> {
  const observed = new Map<Check, Observed>();
  const fault = asks === 'state' ? await faultIn(engine, answer) : undefined;
  for (const check of checks) {
    observed.set(check, fault ?? (await observe(engine, check, answer)));
  }
  return observed;
}

function isSame(check: Check): boolean {
  return 'same' in check;
}
