import { dayOf } from '../core/time/clock';
import type { Millis, StudyDay } from '../core/time/study-day';
import { readMarker } from '../platform/marker';
import { getFact } from '../storage/facts';
import { leftOut, readBank } from './bank';
import type { App } from './context';
import type { NextTime } from './next-time';
import { nextTime } from './next-time';
import type { ClockJump } from './clock-jump';
import { clockJump } from './clock-jump';
import type { DomainStanding, WeakDomain } from './standings';
import { domainStandings, weakDomains, weaknesses } from './standings';
import { todaysQueue } from './todays-queue';

/** Everything the Today screen says. */
export interface TodayView {
  readonly day: StudyDay;
  /** Reviews that the browser cleared, when it did. */
  readonly cleared: number | undefined;
  readonly cards: number;
  readonly minutes: number;
  readonly reviews: number;
  readonly fresh: number;
  readonly analogies: number;
  readonly waiting: number;
  readonly daysBehind: number;
  readonly answeredToday: number;
  readonly standings: readonly DomainStanding[];
  readonly weak: readonly WeakDomain[];
  readonly next: NextTime | undefined;
  readonly lastBackup: Millis | undefined;
  readonly clockJump: ClockJump | undefined;
  /** A mock session waits to be gone on with. */
  readonly interview: boolean;
}

export async function seeToday(app: App): Promise<TodayView> {
  const { database, clock } = app;
  const day = dayOf(clock.now());
  const [today, events = 0, recall, lastBackup, jump, waiting, bank] = await Promise.all([
    todaysQueue(app),
    getFact(database, 'events'),
    getFact(database, 'recall'),
    getFact(database, 'backup'),
    clockJump(app),
    database.mocks.where('stage').equals('running').count(),
    readBank(app, day),
  ]);
  const { queue, total, domains } = today;
  const analogies = queue.cards.filter((card) => card.kind === 'analogy').length;
  const plainNew = queue.cards.filter((card) => card.state === 'new' && card.kind !== 'analogy');
  return {
    day,
    cleared: events === 0 ? readMarker()?.reviews : undefined,
    cards: queue.cards.length,
    minutes: queue.minutes,
    reviews: queue.cards.length - analogies - plainNew.length,
    fresh: plainNew.length,
    analogies,
    waiting: queue.waiting,
    daysBehind: queue.daysBehind,
    answeredToday: total?.answers ?? 0,
    standings: domainStandings(app, domains, recall, await leftOut(app, bank, day)),
    weak: weakDomains(app, weaknesses(domains, day)),
    next: queue.cards.length === 0 ? await nextTime(app, today) : undefined,
    lastBackup,
    clockJump: jump,
    interview: waiting > 0,
  };
}
