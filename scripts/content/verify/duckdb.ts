import { DuckDBInstance } from '@duckdb/node-api';
import type { SqlEngine } from './engine.ts';

/** DuckDB in this process; every session is a database of its own. */
export async function openDuckdb(): Promise<SqlEngine> {
  // Nothing may be fetched, and one thread gives one order of rows.
  const settings = { autoinstall_known_extensions: 'false', threads: '1' };
  return {
    async begin() {
      const instance = await DuckDBInstance.create(':memory:', settings);
      const connection = await instance.connect();
      await connection.run("set timezone = 'UTC'").catch(() => undefined);
      return {
        run: async (sql) => (await connection.runAndReadAll(sql)).getRowsJson(),
        async end() {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
    close: async () => undefined,
  };
}
