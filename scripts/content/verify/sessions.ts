import { setTimeout as sleep } from 'node:timers/promises';
import type { SessionsVerify } from '../schema/verify.ts';
import { judge, messageOf } from './engine.ts';
import type { Broken } from './engine.ts';
import type { Rows } from './outcome.ts';
import type { Connection, SessionDatabase, SessionServer } from './session-server.ts';

type Step = SessionsVerify['steps'][number];

export interface Patience {
  /**
   * Milliseconds for which a statement may wait for a lock although its step does not say so: a
   * deadlock and `lock_timeout` end such waits.
   */
  readonly waiting: number;
  /** Milliseconds after which a statement that waits for no lock is given up. */
  readonly running: number;
}

/**
 * Milliseconds after which a wait is one: longer than the server takes to look for a deadlock, of
 * which the session that closes the circle is then always the victim.
 */
const aWait = 50;

/** A connection and the statement that was last sent over it. */
interface Session {
  readonly connection: Connection;
  running: boolean;
  result: Promise<Rows>;
}

/** Runs a block's set-up and steps in an empty database, up to the first that does not hold. */
export async function runSessions(
  server: SessionServer,
  block: SessionsVerify,
  patience: Patience = { waiting: 5000, running: 60_000 },
): Promise<Broken[]> {
  const database = await server.begin();
  try {
    const fault = block.setup && (await setUp(database, block.setup));
    if (fault) return [{ message: `the set-up failed: ${fault}` }];
    const sessions = new Map<string, Session>();
    for (const [index, step] of block.steps.entries()) {
      const message = await runStep(database, sessions, step, patience);
      if (message) return [{ check: index + 1, message: `session ${step.session}: ${message}` }];
    }
    return [];
  } finally {
    await database.end();
  }
}

async function setUp(database: SessionDatabase, sql: string): Promise<string | undefined> {
  const connection = await database.connect('setup');
  return connection.run(sql).then(() => undefined, messageOf);
}

async function runStep(
  database: SessionDatabase,
  sessions: Map<string, Session>,
  step: Step,
  patience: Patience,
): Promise<string | undefined> {
  const session = sessions.get(step.session) ?? (await open(database, step.session));
  sessions.set(step.session, session);
  if (step.sql !== undefined) send(session, step.sql);
  const blockers = await settle(session, step.waits ? aWait : patience.waiting, patience.running);
  if (session.running && blockers.length === 0) return 'it does not end, and waits for no lock.';
  if (step.waits) {
    return session.running ? undefined : `expected it to wait for a lock; ${await given(session)}`;
  }
  if (session.running) return `it waits for ${blockers.join(', ')}; its step does not say so.`;
  const message = await judge(step, session.result);
  if (message) return message;
  // Those it has set free have to arrive where they go before anything else happens.
  for (const other of sessions.values()) await settle(other, 0, patience.running);
  return undefined;
}

async function open(database: SessionDatabase, name: string): Promise<Session> {
  const connection = await database.connect(name);
  return { connection, running: false, result: Promise.resolve([]) };
}

function send(session: Session, sql: string): void {
  session.running = true;
  session.result = session.connection.run(sql).finally(() => (session.running = false));
  // What comes of it is asked later, or never.
  session.result.catch(() => undefined);
}

/**
 * Waits until the statement of a session has ended, or has waited for a lock for `waiting`
 * milliseconds, or has run for `running` without one. Gives the sessions that it waits for.
 */
async function settle(
  session: Session,
  waiting: number,
  running: number,
): Promise<readonly string[]> {
  // Most statements end at once: they need no watching.
  await Promise.race([session.result.catch(() => undefined), sleep(5)]);
  let since = performance.now();
  let wasWaiting = false;
  while (session.running) {
    const blockers = await session.connection.blockers();
    const isWaiting = blockers.length > 0;
    if (isWaiting !== wasWaiting) since = performance.now();
    if (performance.now() - since >= (isWaiting ? waiting : running)) return blockers;
    wasWaiting = isWaiting;
    await sleep(2);
  }
  return [];
}

async function given({ result }: Session): Promise<string> {
  return result.then(
    (rows) => `it ended and gave ${JSON.stringify(rows)}`,
    (error: unknown) => `it ended with the error: ${messageOf(error)}`,
  );
}
