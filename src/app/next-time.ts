import type { DomainTotal } from '../core/mastery/totals';
import type { StudyDay } from '../core/time/study-day';
import { nextDue } from '../storage/queries';
import type { App } from './context';
import type { Today } from './todays-queue';
import { newADay } from './todays-queue';

/** The next study day that has cards, and how many: due ones, waiting ones and new ones. */
export interface NextTime {
  readonly day: StudyDay;
  readonly cards: number;
}

/** @param today the queue of the day that is over. */
export async function nextTime(
  { database, catalog }: App,
  { day, queue, domains }: Pick<Today, 'day' | 'queue' | 'domains'>,
): Promise<NextTime | undefined> {
  const due = await nextDue(database, day);
  const tomorrow = day + 1;
  const fresh = queue.behind ? 0 : Math.min(newADay, catalog.size - seenCards(domains));
  const dueTomorrow = due?.day === tomorrow ? due.cards : 0;
  const cards = dueTomorrow + queue.waiting + Math.max(0, fresh);
  return cards > 0 ? { day: tomorrow, cards } : due;
}

function seenCards(domains: readonly DomainTotal[]): number {
  return domains.reduce((sum, { seen }) => sum + seen, 0);
}
