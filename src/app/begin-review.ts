import type { CardId } from '../core/content/card';
import type { QueuedCard } from '../core/scheduling/queue';
import { holdSession } from '../platform/locks';
import { rowsOf } from '../storage/queries';
import type { App } from './context';
import { todaysQueue } from './todays-queue';

/** Minutes that "Keep going" adds to a day whose minutes are used up. */
export const extraMinutes = 5;

/** Today's cards, to go through now. @param more minutes beyond the daily ones. */
export async function cardsForReview(app: App, more = 0): Promise<readonly QueuedCard[]> {
  return (await todaysQueue(app, more)).queue.cards;
}

/** Keeps updates of the app away until the returned function is called. */
export { holdSession };

/** A card as the queue has it, for one that comes back by an undo. */
export async function queuedCard(app: App, id: CardId): Promise<QueuedCard | undefined> {
  const row = (await rowsOf(app.database, [id])).get(id);
  const entry = app.catalog.find(id);
  if (!entry) return undefined;
  const { domain, kind, siblings } = entry;
  return { id, domain, kind, siblings, state: !row || row.stage === 'new' ? 'new' : 'due' };
}
