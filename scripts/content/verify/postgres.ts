import { PGlite, types } from '@electric-sql/pglite';
import type { Rows, SqlEngine } from './engine.ts';

/** Dates stay as PostgreSQL writes them; numerics become numbers. */
const parsers = {
  [types.DATE]: String,
  [types.TIMESTAMP]: String,
  [types.TIMESTAMPTZ]: String,
  [types.NUMERIC]: Number,
};

/** Undoes whatever a block may have left: its transaction, settings, schemas and roles. */
const sweep = `
do $$
declare name text;
begin
  for name in select nspname from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
  loop execute format('drop schema %I cascade', name); end loop;
  for name in select rolname from pg_roles where rolname !~ '^pg_' and rolname <> 'postgres'
  loop execute format('drop owned by %I cascade; drop role %I', name, name); end loop;
end $$;
create schema public;
grant usage on schema public to public;
`;

/** PostgreSQL in this process; opened once, since that takes seconds. */
export async function openPostgres(): Promise<SqlEngine> {
  const database = await PGlite.create();

  async function run(sql: string): Promise<Rows> {
    const results = await database.exec(sql, { rowMode: 'array', parsers });
    return (results.at(-1)?.rows ?? []) as unknown as Rows;
  }

  async function reset(): Promise<void> {
    await run('rollback');
    await run('discard all');
    await run(sweep);
    await run("set timezone to 'UTC'");
  }

  return {
    async begin() {
      await reset();
      return { run, end: async () => undefined };
    },
    close: () => database.close(),
  };
}
