import type { MockEvent } from '../core/interview/events';
import type { Fact, MockLogEvent } from '../core/log/event';
import { isMockEvent } from '../core/log/event';
import type { App } from './context';
import type { MockView } from './see-mock';
import { seeMock, viewOfEvents } from './see-mock';

/** What an event of a mock session says, without which session it is. */
export type MockStep = { [E in MockEvent as E['type']]: Omit<E, 'mock'> }[MockEvent['type']];

export interface Stepped {
  readonly mock: MockView;
  /** Another tab or device had gone on: nothing was written, and this is where it stands. */
  readonly stale: boolean;
}

/**
 * Writes what happened, in one transaction and durable when it resolves; and how it stands then.
 * @param more facts that belong to it: cards that are brought to today.
 * @throws when it could not be stored; nothing was written then.
 */
export async function stepMock(
  app: App,
  mock: MockView,
  steps: readonly MockStep[],
  more: readonly Fact[] = [],
): Promise<Stepped> {
  const facts = steps.map((step): Fact => ({ ...step, mock: mock.id }));
  const appended = await app.log.appendAll([...facts, ...more], app.clock.now(), {
    last: mock.last,
  });
  if (appended.written) {
    const own = appended.events.filter((event): event is MockLogEvent => isMockEvent(event));
    const after = await viewOfEvents(app, [...mock.events, ...own]);
    return { mock: after ?? mock, stale: false };
  }
  return { mock: (await seeMock(app, mock.id)) ?? mock, stale: true };
}
