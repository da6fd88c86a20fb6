import type { Schema } from '../core/drill/lab';
import { faultOf } from '../core/drill/sql-engine';
import type { SqlEngine } from '../core/drill/sql-engine';
import { checkAnswer } from './check-answer';
import { explain } from './explain';
import type { FromLab, LabCalls, ToLab } from './lab-messages';
import { openDatabase } from './open-database';
import { sqlEngine } from './pglite-engine';

/** The worker's side of `lab`: opens PostgreSQL with the first call, and answers one call at a time. */
let opening: Promise<SqlEngine> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToLab>) => void answer(data));

async function answer({ call, given }: ToLab): Promise<void> {
  try {
    opening ??= openDatabase((progress) => say({ type: 'progress', progress })).then(sqlEngine);
    const engine = await opening;
    const perform = calls(engine)[call] as (...given: readonly unknown[]) => Promise<unknown>;
    say({ type: 'answer', value: await perform(...given) });
  } catch (thrown) {
    if (!(await opening?.catch(() => undefined))) opening = undefined;
    say({ type: 'fault', fault: faultOf(thrown) });
  }
}

function calls(engine: SqlEngine): LabCalls {
  return {
    async prepare(setup) {
      await engine.reset();
      await engine.run(setup);
      // Without it the planner guesses a thousand rows for a table of four, and every plan looks wrong.
      await engine.run('analyze');
      return schemaOf(engine);
    },
    async run(sql) {
      const began = performance.now();
      const results = await engine.run(sql);
      return { results, took: performance.now() - began };
    },
    explain: (sql) => explain(engine, sql),
    check: (drill, given) => checkAnswer(engine, drill, given),
  };
}

async function schemaOf(engine: SqlEngine): Promise<Schema> {
  const [result] = await engine.run(`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' order by table_name, ordinal_position`);
  const schema: Record<string, string[]> = {};
  for (const [table, column] of result?.rows ?? []) {
    if (table && column) (schema[table] ??= []).push(column);
  }
  return schema;
}

function say(message: FromLab): void {
  postMessage(message);
}
