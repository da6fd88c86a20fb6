import type { Drill, Sql } from '../core/drill/drill.ts';
import type { Explained, LabProgress, Ran, Schema } from '../core/drill/lab.ts';
import type { SqlFault } from '../core/drill/sql-engine.ts';
import type { Verdict } from '../core/drill/verdict.ts';

/** What the page may ask of the worker, by name: what it is given, and what it answers. */
export interface LabCalls {
  prepare(setup: Sql): Promise<Schema>;
  run(sql: Sql): Promise<Ran>;
  explain(sql: Sql): Promise<Explained>;
  check(drill: Drill, answer: Sql): Promise<readonly Verdict[]>;
}

export interface ToLab {
  readonly call: keyof LabCalls;
  readonly given: readonly unknown[];
}

/** One call at a time, so that an answer needs no number. */
export type FromLab =
  | { readonly type: 'progress'; readonly progress: LabProgress }
  | { readonly type: 'answer'; readonly value: unknown }
  | { readonly type: 'fault'; readonly fault: SqlFault };
