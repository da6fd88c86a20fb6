import type { PGlite, Results } from '@electric-sql/pglite';
import type { Cell, SqlEngine, SqlFault, SqlResult } from '../core/drill/sql-engine.ts';

/** Undoes whatever ran before: its transaction, settings, schemas and roles. */
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

/**
 * For every start, though they take effect when a data directory is made. PostgreSQL clears its buffers when it starts: the usual 128 MB take half a
 * second, and a phone's memory. No drill has more data than these hold.
 */
export const engineOptions = { initDbStartParams: ['-c', 'shared_buffers=32MB'] };

type Database = Pick<PGlite, 'exec'>;

/** What drills ask of PGlite: every cell as PostgreSQL writes it, and faults with their place. */
export function sqlEngine(database: Database): SqlEngine {
  const names = new Map<number, string>();

  async function exec(sql: string): Promise<readonly Results[]> {
    try {
      return await database.exec(sql, { rowMode: 'array', parsers: asWritten });
    } catch (error) {
      throw Object.assign(new Error(messageOf(error)), { fault: faultFrom(error) });
    }
  }

  /** Names of types not met before, in one question. */
  async function learnTypes(results: readonly Results[]): Promise<void> {
    const ids = results.flatMap(({ fields }) => fields.map(({ dataTypeID }) => dataTypeID));
    const unknown = [...new Set(ids)].filter((id) => !names.has(id));
    for (const id of unknown) if (known[id]) names.set(id, known[id]);
    const left = unknown.filter((id) => !known[id]);
    if (left.length === 0) return;
    // Inside a transaction that has failed nothing can be asked; then a type stays a number.
    const [answer] = await exec(
      `select oid, format_type(oid, null) from pg_type where oid in (${left.join()})`,
    ).catch(() => []);
    for (const [id, name] of (answer?.rows ?? []) as unknown as [string, string][]) {
      names.set(Number(id), name);
    }
  }

  return {
    async reset() {
      await exec('rollback');
      await exec('reset role');
      await exec('discard all');
      await exec(sweep);
      await exec("set timezone to 'UTC'");
    },
    async run(sql) {
      const results = await exec(sql);
      await learnTypes(results);
      return results.map(({ fields, rows, affectedRows = 0 }): SqlResult => ({
        columns: fields.map(({ name, dataTypeID }) => ({
          name,
          type: names.get(dataTypeID) ?? String(dataTypeID),
        })),
        rows: (rows as unknown as unknown[][]).map((row) => row.map(cellOf)),
        changed: affectedRows,
      }));
    },
  };
}

/** The usual ones, so that most statements ask nothing more. */
const known: Readonly<Record<number, string>> = {
  16: 'boolean',
  20: 'bigint',
  21: 'smallint',
  23: 'integer',
  25: 'text',
  114: 'json',
  700: 'real',
  701: 'double precision',
  1043: 'character varying',
  1082: 'date',
  1114: 'timestamp without time zone',
  1184: 'timestamp with time zone',
  1700: 'numeric',
  3802: 'jsonb',
};

/** Types that PGlite would turn into values of JavaScript; a date has no zone, and 1.50 is not 1.5. */
const parsed = [16, 17, 20, 21, 23, 26, 114, 700, 701, 1082, 1114, 1184, 3802];
const asWritten = Object.fromEntries(parsed.map((id) => [id, (text: string) => text]));

/** PGlite reads arrays into lists, whatever it is told: they are written again as PostgreSQL does. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map((each) => cellOf(each) ?? 'NULL').join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function faultFrom(error: unknown): SqlFault {
  const { code, position, detail, hint } = error as Partial<Record<keyof SqlFault, string>>;
  return {
    message: messageOf(error),
    ...(code && { code }),
    ...(position && { position: Number(position) }),
    ...(detail && { detail }),
    ...(hint && { hint }),
  };
}
