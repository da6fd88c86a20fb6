import type { SqlVerify } from '../schema/verify.ts';
import { plain } from './compare.ts';
import { doubtAbout } from './doubt.ts';
import { complaintAbout } from './outcome.ts';
import type { Expected, Outcome, Rows } from './outcome.ts';

/** Somewhere SQL runs. A session knows nothing of the sessions before it. */
export interface SqlEngine {
  /** An empty database. */
  begin(): Promise<SqlSession>;
  close(): Promise<void>;
}

export interface SqlSession {
  /** Runs one statement or several; gives the rows of the last one. Rejects on an SQL error. */
  run(sql: string): Promise<Rows>;
  end(): Promise<void>;
}

/** What a block did not keep of its promises. */
export interface Broken {
  /** Which check or step, from 1; undefined where the set-up itself failed. */
  readonly check?: number;
  readonly message: string;
}

/** Runs a block's set-up and checks in an empty database. A check has to hold, and to be able not to. */
export async function runSqlBlock(engine: SqlEngine, block: SqlVerify): Promise<Broken[]> {
  return afterSetup(engine, block, async (session) => {
    const broken: Broken[] = [];
    for (const [index, check] of block.checks.entries()) {
      const message = await judge(check, session.run(check.query));
      if (message) broken.push({ check: index + 1, message });
    }
    return broken;
  });
}

/** Begins a session, runs the set-up and then `work`. Where it fails, that is what is broken. */
export async function afterSetup(
  engine: SqlEngine,
  { setup }: SqlVerify,
  work: (session: SqlSession) => Promise<Broken[]>,
): Promise<Broken[]> {
  const session = await engine.begin();
  try {
    if (setup) await session.run(setup);
    return await work(session);
  } catch (error) {
    return [{ message: `the set-up failed: ${messageOf(error)}` }];
  } finally {
    await session.end();
  }
}

/** Says in a sentence what is wrong with what came, or with a check that could not have refused it. */
export async function judge(
  expected: Expected,
  result: Promise<Rows>,
): Promise<string | undefined> {
  const outcome = await outcomeOf(result);
  return complaintAbout(expected, outcome) ?? doubtAbout(expected, outcome);
}

export async function outcomeOf(result: Promise<Rows>): Promise<Outcome> {
  try {
    return { rows: plain(await result) as Rows };
  } catch (thrown) {
    return { error: messageOf(thrown) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
