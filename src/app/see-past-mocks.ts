import type { MockId } from '../core/interview/events';
import { foldMock } from '../core/interview/mock-session';
import type { Level } from '../core/interview/question';
import type { CoreSaid } from '../core/interview/trend';
import type { Millis } from '../core/time/study-day';
import { allMocks, mockEventsOf } from '../storage/mocks';
import type { App } from './context';

/** A mock session that is over, as a list shows it. */
export interface PastMock {
  readonly id: MockId;
  /** When it began. */
  readonly at: Millis;
  readonly level: Level;
  /** Titles of the domains that were answered about. */
  readonly domains: readonly string[];
  readonly answered: number;
  readonly asked: number;
  /** Only where it came to a wrap. */
  readonly core?: CoreSaid;
}

/** Sessions that were wrapped or given up after an answer, the newest first. */
export async function seePastMocks({ database, catalog }: App): Promise<readonly PastMock[]> {
  return (await allMocks(database)).flatMap((row): PastMock[] => {
    const session = foldMock(mockEventsOf(row));
    if (session.phase !== 'wrapped' && session.phase !== 'abandoned') return [];
    const { begun, turns } = session;
    const answered = turns.filter(({ answer }) => answer);
    if (answered.length === 0) return [];
    const domains = new Set(answered.map(({ question }) => question.domain));
    const core = session.phase === 'wrapped' ? session.wrap.core : undefined;
    return [
      {
        id: row.id,
        at: row.at,
        level: begun.level,
        domains: [...domains].map((id) => catalog.domain(id)?.title ?? id),
        answered: answered.length,
        asked: turns.length,
        ...(core && core.all > 0 && { core }),
      },
    ];
  });
}
