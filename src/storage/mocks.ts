import type { MockId } from '../core/interview/events';
import { foldMock } from '../core/interview/mock-session';
import type { MockEvidence } from '../core/interview/observed';
import { observedIn } from '../core/interview/observed';
import type { LogEvent, MockLogEvent } from '../core/log/event';
import { isMockEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import { packEvent } from '../core/log/pack';
import { unpackEvent } from '../core/log/unpack';
import type { ClockCorrection } from '../core/scheduling/memory';
import { dayOfEvent } from '../core/scheduling/memory';
import type { BackfillDatabase, MockRow } from './database';

/** The row of a mock session, from all of its events. @param events not empty. */
export function mockRowOf(id: MockId, events: readonly MockLogEvent[]): MockRow {
  const sorted = [...events].sort(compareEvents);
  const { phase } = foldMock(sorted);
  return {
    id,
    stage: phase === 'wrapped' || phase === 'abandoned' ? phase : 'running',
    at: sorted[0]?.at ?? 0,
    last: sorted.at(-1)?.id ?? '',
    events: JSON.stringify(sorted.map(packEvent)),
  };
}

/** The events a row carries, in total order. */
export function mockEventsOf(row: MockRow | undefined): MockLogEvent[] {
  const packed = row ? (JSON.parse(row.events) as unknown[]) : [];
  return packed.map((event) => unpackEvent(event) as MockLogEvent);
}

/** What a mock session has shown of its domains. */
export function evidenceIn(
  events: readonly MockLogEvent[],
  corrections: readonly ClockCorrection[] = [],
): MockEvidence[] {
  return observedIn(events, (event) => dayOfEvent(event, corrections));
}

export function mocksIn(events: readonly LogEvent[]): ReadonlyMap<MockId, MockLogEvent[]> {
  return Map.groupBy(events.filter(isMockEvent), ({ mock }) => mock);
}

/** The newest session that is not at its end, if there is one. */
export async function runningMock(database: BackfillDatabase): Promise<MockRow | undefined> {
  const rows = await database.mocks.where('stage').equals('running').toArray();
  return rows.sort((a, b) => b.at - a.at)[0];
}

/** All sessions, the newest first. */
export function allMocks(database: BackfillDatabase): Promise<MockRow[]> {
  return database.mocks.orderBy('at').reverse().toArray();
}
