import type { Rating } from '../core/log/event';
import { standingReviews } from '../core/log/undo';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { eventsOn } from '../storage/queries';
import type { App } from './context';
import type { NextTime } from './next-time';
import { nextTime } from './next-time';
import { todaysQueue } from './todays-queue';

/** What a study day came to. */
export interface DoneView {
  readonly answers: number;
  readonly cards: number;
  /** Cards whose first answer today was not Again. */
  readonly recalled: number;
  readonly introduced: number;
  readonly minutes: number;
  /** Titles of the domains touched, most answers first. */
  readonly domains: readonly { readonly title: string; readonly answers: number }[];
  readonly waiting: number;
  readonly next: NextTime | undefined;
  readonly day: StudyDay;
}

export async function seeDone(app: App): Promise<DoneView> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const [today, events] = await Promise.all([todaysQueue(app), eventsOn(database, day)]);
  const { total, queue } = today;
  const reviews = standingReviews(events);
  const first = new Map<string, Rating>();
  const answers = new Map<string, number>();
  for (const { card, rating } of reviews) {
    if (!first.has(card)) first.set(card, rating);
    const title = catalog.domain(catalog.find(card)?.domain ?? '')?.title;
    if (title) answers.set(title, (answers.get(title) ?? 0) + 1);
  }
  return {
    answers: reviews.length,
    cards: first.size,
    recalled: [...first.values()].filter((rating) => rating !== 'again').length,
    introduced: total?.introduced ?? 0,
    minutes: (total?.seconds ?? []).reduce((sum, second) => sum + second, 0) / 60,
    domains: [...answers]
      .map(([title, count]) => ({ title, answers: count }))
      .sort((a, b) => b.answers - a.answers),
    waiting: queue.waiting,
    next: await nextTime(app, today),
    day,
  };
}
