import type { SqlEngine } from '../core/drill/sql-engine.ts';
import type { InputTable } from '../core/drill/verdict.ts';

/** More rows of a table explain nothing. */
const rowsShown = 12;

/** Tables of the database, as SQL names them; partitions stay behind the table they are part of. */
export async function tableNames(engine: SqlEngine): Promise<readonly string[]> {
  const [result] = await engine.run(`
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by c.oid`);
  return (result?.rows ?? []).flatMap(([name]) => name ?? []);
}

/** Rows in all tables together. */
export async function countRows(engine: SqlEngine): Promise<number> {
  const names = await tableNames(engine);
  if (names.length === 0) return 0;
  const counts = names.map((name) => `(select count(*) from ${name})`);
  const [result] = await engine.run(`select ${counts.join(' + ')}`);
  return Number(result?.rows[0]?.[0] ?? 0);
}

/** What is in the tables, as far as it can be looked through. */
export async function inputTables(engine: SqlEngine): Promise<InputTable[]> {
  const tables: InputTable[] = [];
  for (const name of await tableNames(engine)) {
    const [result] = await engine.run(`select *, count(*) over () from ${name} limit ${rowsShown}`);
    const { columns = [], rows = [] } = result ?? {};
    tables.push({
      name,
      columns: columns.slice(0, -1).map((column) => column.name),
      rows: rows.map((row) => row.slice(0, -1)),
      count: Number(rows[0]?.at(-1) ?? 0),
    });
  }
  return tables;
}
