import type { MockId } from '../core/interview/events';
import type { MockSession } from '../core/interview/mock-session';
import { foldMock } from '../core/interview/mock-session';
import type { Question, QuestionId } from '../core/interview/question';
import type { EventId, MockLogEvent } from '../core/log/event';
import type { Millis } from '../core/time/study-day';
import type { MockRow } from '../storage/database';
import { allMocks, mockEventsOf, runningMock } from '../storage/mocks';
import type { App } from './context';
import { findQuestions } from './questions';

/** A mock session that has begun, in whatever state. */
export type BegunMock = Exclude<MockSession, { readonly phase: 'set-up' }>;

/** A mock session with its rubrics, as the screens show it. */
export interface MockView {
  readonly id: MockId;
  /** When it began. */
  readonly at: Millis;
  /** Its newest event as of this reading: a step is refused if another tab adds one. */
  readonly last: EventId;
  readonly events: readonly MockLogEvent[];
  readonly session: BegunMock;
  /** Those that are still in the catalog. */
  readonly questions: ReadonlyMap<QuestionId, Question>;
}

/** The session that waits to be gone on with. @throws when its questions cannot be loaded. */
export async function seeRunningMock(app: App): Promise<MockView | undefined> {
  const row = await runningMock(app.database);
  return row && viewOf(app, row);
}

/** @throws when its questions cannot be loaded. */
export async function seeMock(app: App, id: MockId): Promise<MockView | undefined> {
  const row = await app.database.mocks.get(id);
  return row && viewOf(app, row);
}

/** All sessions that came to a wrap, the newest first. */
export async function wrappedMocks({ database }: App): Promise<readonly WrappedMock[]> {
  return (await allMocks(database)).flatMap((row) => {
    const session = foldMock(mockEventsOf(row));
    return session.phase === 'wrapped' ? [{ id: row.id, at: row.at, session }] : [];
  });
}

export interface WrappedMock {
  readonly id: MockId;
  readonly at: Millis;
  readonly session: Extract<MockSession, { readonly phase: 'wrapped' }>;
}

/** A view of some events. @returns undefined where they do not begin a session. */
export async function viewOfEvents(
  app: App,
  events: readonly MockLogEvent[],
): Promise<MockView | undefined> {
  const session = foldMock(events);
  const [first] = events;
  const last = events.at(-1)?.id;
  if (session.phase === 'set-up' || !first || !last) return undefined;
  const ids = session.begun.questions.map(({ id }) => id);
  const questions = await findQuestions(app.catalog, ids);
  return { id: session.begun.mock, at: first.at, last, events, session, questions };
}

function viewOf(app: App, row: MockRow): Promise<MockView | undefined> {
  return viewOfEvents(app, mockEventsOf(row));
}
