import type { SqlVerify } from '../schema/verify.ts';
import { plain, same } from './compare.ts';

export type Rows = readonly (readonly unknown[])[];

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

/** Runs a block's set-up and checks in an empty database. */
export async function runSqlBlock(engine: SqlEngine, block: SqlVerify): Promise<Broken[]> {
  const session = await engine.begin();
  try {
    if (block.setup) await session.run(block.setup);
    const broken: Broken[] = [];
    for (const [index, check] of block.checks.entries()) {
      const message = await judge(check, session.run(check.query));
      if (message) broken.push({ check: index + 1, message });
    }
    return broken;
  } catch (error) {
    return [{ message: `the set-up failed: ${messageOf(error)}` }];
  } finally {
    await session.end();
  }
}

/** What a query or a statement must give; without any of the three, anything but an error. */
export interface Expected {
  readonly rows?: unknown;
  readonly error?: string;
  readonly text?: string;
}

/** Says in a sentence what is different from what was expected; undefined where nothing is. */
export async function judge(
  { rows, error, text }: Expected,
  result: Promise<Rows>,
): Promise<string | undefined> {
  let got: unknown;
  try {
    got = plain(await result);
  } catch (thrown) {
    const message = messageOf(thrown);
    if (error === undefined) return `expected a result, got the error: ${message}`;
    return message.includes(error) ? undefined : `expected the error: ${error}, got: ${message}`;
  }
  if (error !== undefined) return `expected the error: ${error}, got ${JSON.stringify(got)}`;
  if (rows !== undefined && !same(rows, got)) {
    return `expected ${JSON.stringify(rows)}, got ${JSON.stringify(got)}`;
  }
  if (text !== undefined && !new RegExp(text, 'm').test(asText(got as Rows))) {
    return `expected text matching /${text}/, got:\n${asText(got as Rows)}`;
  }
  return undefined;
}

/** One line a row, as psql prints a plan. */
function asText(rows: Rows): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell))))
    .map((cells) => cells.join(' | '))
    .join('\n');
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
