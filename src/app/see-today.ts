import { dayOf } from '../core/time/clock';
import type { Queue } from '../core/scheduling/queue';
import { baseTarget } from '../core/scheduling/retention';
import type { Millis, StudyDay } from '../core/time/study-day';
import { readMarker } from '../platform/marker';
import { modelOf } from '../core/scheduling/fsrs';
import type { Outlook } from '../storage/facts';
import { getFacts } from '../storage/facts';
import { leftOut, readBank } from './bank';
import type { App } from './context';
import type { NextTime } from './next-time';
import { nextTime } from './next-time';
import type { ClockJump } from './clock-jump';
import { clockJump } from './clock-jump';
import type { DomainStanding, WeakDomain } from './standings';
import { domainStandings, weakDomains, weaknesses } from './standings';
import { todaysQueue } from './todays-queue';

/** How Today counts what it asks for. */
export interface Counts {
  readonly cards: number;
  readonly minutes: number;
  readonly reviews: number;
  readonly fresh: number;
  readonly analogies: number;
  /** Of the reviews, those that the final pass brings. */
  readonly passed: number;
}

/** Everything the Today screen says. */
export interface TodayView extends Counts {
  readonly day: StudyDay;
  /** Reviews that the browser cleared, when it did. */
  readonly cleared: number | undefined;
  readonly waiting: number;
  readonly daysBehind: number;
  readonly answeredToday: number;
  readonly minutesADay: number;
  /** A day of rest: what is due may wait. */
  readonly rests: boolean;
  /** The day of the interview, while it is ahead. */
  readonly interviewOn: StudyDay | undefined;
  readonly standings: readonly DomainStanding[];
  /** Readiness on the day of the interview, if it is known yet. */
  readonly outlook: Outlook | undefined;
  readonly weak: readonly WeakDomain[];
  readonly next: NextTime | undefined;
  readonly lastBackup: Millis | undefined;
  readonly clockJump: ClockJump | undefined;
  /** A mock session waits to be gone on with. */
  readonly interview: boolean;
}

export function countsOf({ cards, minutes, passed }: Queue): Counts {
  const analogies = cards.filter((card) => card.kind === 'analogy').length;
  const fresh = cards.filter((card) => card.state === 'new' && card.kind !== 'analogy').length;
  const reviews = cards.length - analogies - fresh;
  return { cards: cards.length, minutes, reviews, fresh, analogies, passed };
}

export async function seeToday(app: App): Promise<TodayView> {
  const { database, clock } = app;
  const day = dayOf(clock.now());
  const [today, found, jump, waiting, bank] = await Promise.all([
    todaysQueue(app),
    getFacts(database, ['events', 'recall', 'backup', 'outlook', 'parameters']),
    clockJump(app),
    database.mocks.where('stage').equals('running').count(),
    readBank(app, day),
  ]);
  const { queue, total, domains, interview } = today;
  const { events = 0, recall, backup, outlook } = found;
  return {
    day,
    cleared: events === 0 ? readMarker()?.reviews : undefined,
    ...countsOf(queue),
    waiting: queue.waiting,
    daysBehind: queue.daysBehind,
    answeredToday: total?.answers ?? 0,
    minutesADay: today.settings.minutesADay,
    rests: today.rests,
    interviewOn: interview?.date,
    // Of another day it still says more than none; the new one is on its way.
    outlook: outlook?.date === interview?.date ? outlook : undefined,
    standings: domainStandings(app, domains, recall, await leftOut(app, bank, day)),
    weak: weakDomains(
      app,
      weaknesses(domains, day),
      baseTarget(interview && interview.date - day),
      modelOf(found.parameters),
    ),
    next: queue.cards.length === 0 ? await nextTime(app, today) : undefined,
    lastBackup: backup,
    clockJump: jump,
    interview: waiting > 0,
  };
}
