import type { DomainTotal } from '../core/mastery/totals';
import type { StudyDay } from '../core/time/study-day';
import { nextDue } from '../storage/queries';
import type { App } from './context';
import type { Today } from './todays-queue';
import { newADay } from './todays-queue';

/** The next study day that has cards, and how many it will show. */
export interface NextTime {
  readonly day: StudyDay;
  readonly cards: number;
}

/** What comes after a day that is over: due, waiting and new cards, as many as its minutes hold. */
export async function nextTime(
  { database, catalog }: App,
  { day, queue, domains, cardsADay }: Today,
): Promise<NextTime | undefined> {
  const due = await nextDue(database, day);
  const tomorrow = day + 1;
  const reviews = (due?.day === tomorrow ? due.cards : 0) + queue.waiting;
  const unseen = catalog.size - seenCards(domains);
  const fresh = reviews > cardsADay ? 0 : Math.max(0, Math.min(newADay, unseen));
  const cards = Math.min(cardsADay, reviews + fresh);
  return cards > 0 ? { day: tomorrow, cards } : due;
}

function seenCards(domains: readonly DomainTotal[]): number {
  return domains.reduce((sum, { seen }) => sum + seen, 0);
}
