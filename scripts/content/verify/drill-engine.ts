import { PGlite } from '@electric-sql/pglite';
import { engineOptions, sqlEngine } from '../../../src/lab/pglite-engine.ts';
import type { SqlEngine } from '../../../src/core/drill/sql-engine.ts';

/** PostgreSQL in this process, behind the interface that the app has in its worker. */
export async function openDrillEngine(): Promise<SqlEngine & { close(): Promise<void> }> {
  const database = await PGlite.create(engineOptions);
  return { ...sqlEngine(database), close: () => database.close() };
}
