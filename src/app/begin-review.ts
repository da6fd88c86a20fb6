import type { CardId } from '../core/content/card';
import type { QueuedCard } from '../core/scheduling/queue';
import type { ReviewSession } from '../core/scheduling/review-session';
import { beginReview } from '../core/scheduling/review-session';
import { holdSession } from '../platform/locks';
import { rowsOf } from '../storage/queries';
import type { App } from './context';
import type { ShownCard } from './show-card';
import { showCard } from './show-card';
import { todaysQueue } from './todays-queue';
import { todaysUndoable } from './undo';

/** Minutes that "Keep going" adds to a day whose minutes are used up. */
export const extraMinutes = 5;

/** A review as it begins, with its first card where that could be read. */
export interface ReviewBeginning {
  readonly review: ReviewSession;
  readonly shown: ShownCard | undefined;
  readonly undoable: boolean;
}

/**
 * Today's cards, to go through now.
 * @param more minutes beyond the daily ones. @param waiting the card at which it was left.
 */
export async function beginReviewing(
  app: App,
  more = 0,
  waiting?: CardId,
): Promise<ReviewBeginning> {
  const [{ queue }, done] = await Promise.all([todaysQueue(app, more), todaysUndoable(app)]);
  const answered = done.filter((action) => action.type === 'card-reviewed').length;
  const review = beginReview(queue.cards, app.clock.now().at, answered, waiting);
  const first = review.current?.id;
  // A text that cannot be loaded is the screen's to say.
  const shown = first === undefined ? undefined : await showCard(app, first).catch(() => undefined);
  return { review, shown, undoable: done.length > 0 };
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
