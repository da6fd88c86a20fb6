import { PGlite, types } from '@electric-sql/pglite';
import { engineOptions, sqlEngine } from '../../../src/lab/pglite-engine.ts';
import type { SqlEngine } from './engine.ts';
import type { Rows } from './outcome.ts';

/** Dates stay as PostgreSQL writes them; numerics become numbers. */
const parsers = {
  [types.DATE]: String,
  [types.TIMESTAMP]: String,
  [types.TIMESTAMPTZ]: String,
  [types.NUMERIC]: Number,
};

/** PostgreSQL in this process; opened once, since that takes seconds. */
export async function openPostgres(): Promise<SqlEngine> {
  const database = await PGlite.create(engineOptions);
  const { reset } = sqlEngine(database);

  async function run(sql: string): Promise<Rows> {
    const results = await database.exec(sql, { rowMode: 'array', parsers });
    return (results.at(-1)?.rows ?? []) as unknown as Rows;
  }

  return {
    async begin() {
      await reset();
      return { run, end: async () => undefined };
    },
    close: () => database.close(),
  };
}
