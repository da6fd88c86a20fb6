import type { SqlVerify } from '../schema/verify.ts';
import { plain } from './compare.ts';
import { doubtAbout } from './doubt.ts';
import { complaintAbout } from './outcome.ts';
import type { Check, Outcome, Rows } from './outcome.ts';

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
  /** One-based; undefined where the set-up itself failed. */
  readonly check?: number;
  readonly message: string;
}

/** Runs a block's set-up and checks in an empty database. A check has to hold, and to be able not to. */
export async function runSqlBlock(engine: SqlEngine, block: SqlVerify): Promise<Broken[]> {
  return afterSetup(engine, block, async (session) => {
    const broken: Broken[] = [];
    for (const [index, check] of block.checks.entries()) {
      const message = await runCheck(session, check);
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

async function runCheck(session: SqlSession, check: Check): Promise<string | undefined> {
  const outcome = await outcomeOf(session, check.query);
  return complaintAbout(check, outcome) ?? doubtAbout(check, outcome);
}

export async function outcomeOf(session: SqlSession, query: string): Promise<Outcome> {
  try {
    return { rows: plain(await session.run(query)) as Rows };
  } catch (thrown) {
    return { error: messageOf(thrown) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
