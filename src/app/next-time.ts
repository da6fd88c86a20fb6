import type { DomainTotal } from '../core/mastery/totals';
import type { StudyDay } from '../core/time/study-day';
import { isRestDay } from '../core/time/weekday';
import { loadBetween, nextDue } from '../storage/queries';
import type { App } from './context';
import type { Today } from './todays-queue';

/** The next study day that has cards, and how many it will show. */
export interface NextTime {
  readonly day: StudyDay;
  readonly cards: number;
}

/** What comes after a day that is over: due, waiting and new cards, as many as its minutes hold. */
export async function nextTime(
  { database, catalog }: App,
  { day, queue, domains, cardsADay, newADay, settings: { restDays } }: Today,
): Promise<NextTime | undefined> {
  const afterRest = (from: StudyDay) => {
    let next = from;
    while (isRestDay(next, restDays) && next < from + 7) next++;
    return next;
  };
  const next = afterRest(day + 1);
  const load = await loadBetween(database, day + 1, next);
  const reviews = [...load.values()].reduce((sum, due) => sum + due, 0) + queue.waiting;
  const unseen = catalog.size - seenCards(domains);
  const fresh = reviews > cardsADay ? 0 : Math.max(0, Math.min(newADay, unseen));
  const cards = Math.min(cardsADay, reviews + fresh);
  if (cards > 0) return { day: next, cards };
  const due = await nextDue(database, day);
  return due && { ...due, day: afterRest(due.day) };
}

function seenCards(domains: readonly DomainTotal[]): number {
  return domains.reduce((sum, { seen }) => sum + seen, 0);
}
