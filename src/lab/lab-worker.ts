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
      await engine.run(analyzeOwn);
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

/** What the drill has made, without the sixty tables of the catalog. */
const analyzeOwn = `
do $$
declare own regclass;
begin
  for own in select oid from pg_class where oid >= 16384 and relkind in ('r', 'm', 'p')
  loop execute format('analyze %s', own); end loop;
end $$`;

/** Tables and views with their columns. The views of information_schema would take ten times as long. */
async function schemaOf(engine: SqlEngine): Promise<Schema> {
  const [result] = await engine.run(`
    select relname, attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'f', 'p')
      and attnum > 0 and not attisdropped
    order by relname, attnum`);
  const schema: Record<string, string[]> = {};
  for (const [table, column] of result?.rows ?? []) {
    if (table && column) (schema[table] ??= []).push(column);
  }
  return schema;
}

function say(message: FromLab): void {
  postMessage(message);
}
