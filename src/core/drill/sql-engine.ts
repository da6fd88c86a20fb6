import type { Sql } from './drill.ts';

/** A cell as PostgreSQL writes it; null is NULL. */
export type Cell = string | null;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  /** As SQL names it: `integer`, `timestamp with time zone`. */
  readonly type: string;
}

/** What one statement gave. */
export interface SqlResult {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that a statement without columns changed. */
  readonly changed: number;
}

/** Why PostgreSQL refused; thrown as the `cause` of nothing, and safe to send between threads. */
export interface SqlFault {
  readonly message: string;
  /** SQLSTATE. */
  readonly code?: string;
  /** Counts characters of the text that was run, from 1. */
  readonly position?: number;
  readonly detail?: string;
  readonly hint?: string;
}

/** Somewhere SQL runs: PostgreSQL in a worker of the page, or in a script. */
export interface SqlEngine {
  /** An empty database in UTC, whatever was there before: tables, roles, settings. */
  reset(): Promise<void>;
  /**
   * Runs one statement or several, each in a transaction of its own unless they say otherwise.
   * Rejects with an `Error` whose `fault` is a SqlFault; what ran before it stands.
   */
  run(sql: Sql): Promise<readonly SqlResult[]>;
}

/** @returns what PostgreSQL said, of whatever was thrown. */
export function faultOf(thrown: unknown): SqlFault {
  if (thrown instanceof Error && 'fault' in thrown) return thrown.fault as SqlFault;
  return { message: thrown instanceof Error ? thrown.message : String(thrown) };
}
