import type { CardId } from '../core/content/card';
import { standingReviews } from '../core/log/undo';
import { dayOf } from '../core/time/clock';
import { eventsOn } from '../storage/queries';
import type { App } from './context';

/**
 * Brings a card to today, or to tomorrow where it, or another card of its text, was answered today.
 * @returns the study day.
 */
export async function bringCard(app: App, card: CardId): Promise<'today' | 'tomorrow'> {
  const { database, catalog, clock, log } = app;
  const moment = clock.now();
  const day = dayOf(moment);
  const group = (id: CardId) => catalog.find(id)?.siblings ?? id;
  const events = await eventsOn(database, day);
  const answered = standingReviews(events).some((review) => group(review.card) === group(card));
  const due = answered ? day + 1 : day;
  const fact = { type: 'card-brought-forward', card, due } as const;
  await log.append(fact, moment);
  return answered ? 'tomorrow' : 'today';
}
