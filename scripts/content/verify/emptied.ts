import type { SqlVerify } from '../schema/verify.ts';
import type { SqlEngine, SqlSession } from './engine.ts';
import { afterSetup, outcomeOf } from './engine.ts';
import { complaintAbout } from './outcome.ts';

/** With what ANALYZE knew of the rows; as whoever owns the tables, and afterwards again as the role that the set-up chose. */
const emptyPostgres = `
  do $$
  declare
    one regclass;
    role name := current_user;
  begin
    execute 'reset role';
    for one in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    loop
      execute format('truncate %s cascade', one);
      delete from pg_statistic where starelid = one;
    end loop;
    for one in select c.oid from pg_class c where c.relkind = 'm'
    loop execute format('refresh materialized view %s', one); end loop;
    if role <> current_user then execute format('set role %I', role); end if;
  end $$`;

/** Whether a block's set-up puts rows somewhere, so that it can be run without them. */
export function hasRows({ setup = '' }: SqlVerify): boolean {
  return /\b(insert\s+into|copy)\b|\bcreate\s+(temp\w*\s+)?table\s+\S+\s+as\b/i.test(setup);
}

/**
 * Whether the checks of a block notice that the tables are empty. One that does not may be right, where
 * it is about errors or names; otherwise it proves nothing of what the card says about rows.
 */
export async function noticesEmptyTables(engine: SqlEngine, block: SqlVerify): Promise<boolean> {
  const empty = block.engine === 'postgres' ? emptyInPostgres : emptyInDuckdb;
  const noticed = await afterSetup(engine, block, async (session) => {
    await empty(session);
    for (const check of block.checks) {
      const message = complaintAbout(check, await outcomeOf(session.run(check.query)));
      if (message) return [{ message }];
    }
    return [];
  });
  return noticed.length > 0;
}

async function emptyInPostgres(session: SqlSession): Promise<void> {
  await session.run(emptyPostgres);
}

async function emptyInDuckdb(session: SqlSession): Promise<void> {
  // The newest first: it may point at older ones.
  const names = await session.run(
    `select format('"{}"."{}"', schema_name, table_name) from duckdb_tables() order by table_oid desc`,
  );
  for (const [name] of names) await session.run(`delete from ${String(name)}`);
}
