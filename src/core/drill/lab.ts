import type { Drill, Sql } from './drill.ts';
import type { PlanNode } from './plan.ts';
import type { SqlResult } from './sql-engine.ts';
import type { Verdict } from './verdict.ts';

/** The cache in which a device has the engine and its editor: the app fills it, the service worker brings it over an update. */
export type LabCache = 'backfill-lab';

/** How far the engine is on its way; a share, 0 to 1, of what has to be loaded. */
export type LabProgress =
  { readonly step: 'loading'; readonly share: number } | { readonly step: 'starting' };

/** What statements gave, and how long PostgreSQL took, in milliseconds. */
export interface Ran {
  readonly results: readonly SqlResult[];
  readonly took: number;
}

export interface Explained {
  readonly plan: PlanNode;
  /** The plan as psql prints it. */
  readonly text: string;
}

/** What a drill's tables are, for completion: table name to its columns. */
export type Schema = Readonly<Record<string, readonly string[]>>;

/**
 * PostgreSQL on this device, one database in a worker of its own. One call at a time; each rejects with
 * a fault that `faultOf` reads where PostgreSQL refused, and with a `Stopped` where it was stopped.
 */
export interface Lab {
  /** Makes the data that is seen anew. @param setup as a drill has it, or a sandbox. */
  prepare(setup: Sql): Promise<Schema>;
  /** Runs what is written in the prepared database; what it changes stays until it is prepared again. */
  run(sql: Sql): Promise<Ran>;
  /** The plan of the last statement with what really happened; what it changed is taken back. */
  explain(sql: Sql): Promise<Explained>;
  /** Checks an answer on every data set. The prepared database is gone; the caller prepares it anew. */
  check(drill: Drill, answer: Sql): Promise<readonly Verdict[]>;
  /** Ends whatever runs, by ending the worker. The next call opens a new one with an empty database. */
  stop(): void;
  /** Frees the memory, for good: every later call is given up. */
  close(): void;
}

/** Why a call was given up: Joe stopped it, or left. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
