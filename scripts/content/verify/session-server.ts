import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Client as PgClient, CustomTypesConfig } from 'pg';
import type { Rows } from './outcome.ts';
import { startPostgres } from './native-postgres.ts';

/** Somewhere several sessions run at once. A database knows nothing of the ones before it. */
export interface SessionServer {
  /** An empty database. */
  begin(): Promise<SessionDatabase>;
  close(): Promise<void>;
}

export interface SessionDatabase {
  /** Another connection; SQL finds its name as `application_name`. */
  connect(name: string): Promise<Connection>;
  end(): Promise<void>;
}

export interface Connection {
  /** Runs one statement or several; gives the rows of the last one. Errors end in their SQLSTATE. */
  run(sql: string): Promise<Rows>;
  /** The names of the sessions whose locks it waits for at the moment. */
  blockers(): Promise<readonly string[]>;
}

/** PostgreSQL 18 itself, started from the folder that `findPostgres` gave. */
export async function openSessions(native: string): Promise<SessionServer> {
  const { folder, close } = await startPostgres(native);
  const admin = await connect(folder, 'postgres', 'backfill');
  let databases = 0;

  return {
    async begin() {
      databases += 1;
      const name = `block_${databases}`;
      await admin.query(`create database ${name} strategy file_copy`);
      const clients: PgClient[] = [];
      return {
        async connect(session) {
          const client = await connect(folder, name, session);
          clients.push(client);
          const process = await processOf(client);
          return { run: (sql) => run(client, sql), blockers: () => blockersOf(admin, process) };
        },
        async end() {
          await cutOff(admin, name);
          await Promise.all(clients.map((client) => client.end()));
          await sweep(folder, admin, name);
        },
      };
    },
    async close() {
      await admin.end();
      await close();
    },
  };
}

async function connect(host: string, database: string, name: string): Promise<PgClient> {
  const client = new pg.Client({
    host,
    database,
    user: 'postgres',
    application_name: name,
    types: asInPglite,
  });
  // One that waits at the end of its block is cut off.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function run(client: PgClient, sql: string): Promise<Rows> {
  try {
    const results: unknown = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    const last = (Array.isArray(results) ? results.at(-1) : results) as { rows: Rows };
    return last.rows;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new Error(`${error.message} (SQLSTATE ${error.code})`, { cause: error });
  }
}

async function processOf(client: PgClient): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}

async function blockersOf(admin: PgClient, process: number | undefined): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(blockers, [process]);
  return rows.map(({ name }) => name);
}

/** Process 0 stands for a transaction that is prepared: no session has it any more. */
const blockers = `
select distinct coalesce(application_name, 'a prepared transaction') as name
from unnest(pg_blocking_pids($1)) as blocker (pid) left join pg_stat_activity using (pid)
order by name`;

/** What still waits would hear of no farewell. */
async function cutOff(admin: PgClient, name: string): Promise<void> {
  const working = "select pid from pg_stat_activity where datname = $1 and state = 'active'";
  await admin.query(`select pg_terminate_backend(pid) from (${working})`, [name]);
}

/** Removes the database, and what a block left behind outside of databases. */
async function sweep(folder: string, admin: PgClient, name: string): Promise<void> {
  // To drop a database that is still being left takes a tenth of a second more.
  const left = 'select count(*)::int as left from pg_stat_activity where datname = $1';
  while ((await admin.query<{ left: number }>(left, [name])).rows[0]?.left) await sleep(1);
  await admin.query(
    'select pg_drop_replication_slot(slot_name) from pg_replication_slots where not temporary',
  );
  await rollBackPrepared(folder, admin, name);
  const leftovers = await admin.query<{ sql: string }>(drops);
  for (const { sql } of leftovers.rows) await admin.query(sql);
  await admin.query('alter system reset all');
  await admin.query('select pg_reload_conf()');
}

const drops = `
select format('drop database %I with (force)', datname) as sql from pg_database
where datname <> 'postgres' and not datistemplate
union all
select format('drop role %I', rolname) from pg_roles
where rolname !~ '^pg_' and rolname <> 'postgres'`;

async function rollBackPrepared(folder: string, admin: PgClient, name: string): Promise<void> {
  const { rows } = await admin.query<{ gid: string }>(
    'select quote_literal(gid) as gid from pg_prepared_xacts where database = $1',
    [name],
  );
  if (rows.length === 0) return;
  const client = await connect(folder, name, 'backfill');
  for (const { gid } of rows) await client.query(`rollback prepared ${gid}`);
  await client.end();
}

const { builtins } = pg.types;
type TypeId = Parameters<typeof pg.types.getTypeParser>[0];
const numbers: readonly TypeId[] = [builtins.INT8, builtins.NUMERIC];
const texts: readonly TypeId[] = [builtins.DATE, builtins.TIMESTAMP, builtins.TIMESTAMPTZ];

/** Dates stay as PostgreSQL writes them; numbers become numbers, as in `postgres.ts`. */
const asInPglite: CustomTypesConfig = {
  getTypeParser(id: TypeId) {
    if (numbers.includes(id)) return Number;
    if (texts.includes(id)) return String;
    return pg.types.getTypeParser(id) as (text: string) => unknown;
  },
};
