import type { Sql } from '../core/drill/drill.ts';
import type { Explained } from '../core/drill/lab.ts';
import { readPlan } from '../core/drill/plan.ts';
import type { SqlEngine, SqlResult } from '../core/drill/sql-engine.ts';
import { splitStatements } from '../core/drill/statements.ts';

/** The plan of the last statement, run after the ones before it; everything is taken back. */
export async function explain(engine: SqlEngine, sql: Sql): Promise<Explained> {
  const statements = splitStatements(sql).map((statement) => statement.sql);
  const last = statements.at(-1) ?? '';
  await engine.run('begin');
  try {
    for (const earlier of statements.slice(0, -1)) await engine.run(earlier);
    await engine.run('savepoint before');
    const json = await engine.run(`explain (analyze, buffers, format json) ${last}`);
    // It ran, and it is asked for once more: as text.
    await engine.run('rollback to before');
    const text = await engine.run(`explain (analyze, buffers) ${last}`);
    return { plan: readPlan(linesOf(json).join('\n')), text: linesOf(text).join('\n') };
  } finally {
    await engine.run('rollback');
  }
}

function linesOf(results: readonly SqlResult[]): string[] {
  return (results.at(-1)?.rows ?? []).map(([line]) => line ?? '');
}
