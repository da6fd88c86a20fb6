import type { CardId } from '../content/card';
import type { Rating } from '../log/event';
import type { Millis } from '../time/study-day';
import { relearningDelay } from './memory';
import type { QueuedCard } from './queue';
import { nextCard } from './queue';

/** A review in progress: what is left, what is shown, how far it has come. */
export interface ReviewSession {
  /** Includes the current card. */
  readonly left: readonly QueuedCard[];
  readonly current: QueuedCard | undefined;
  /** Ratings given, undone ones not counted. */
  readonly answered: number;
}

/** A rating sooner than this after the last one, or after the reveal, was no decision. */
export const doubleTapGuard = 250;
export const revealGuard = 300;

/**
 * @param answered ratings given earlier today, so that a review taken up again goes on counting.
 * @param waiting the card at which it was left for an interview, if it is still among these.
 */
export function beginReview(
  cards: readonly QueuedCard[],
  now: Millis,
  answered = 0,
  waiting?: CardId,
): ReviewSession {
  const left = cards.find(({ id }) => id === waiting);
  return { left: cards, current: left ?? nextCard(cards, now, undefined), answered };
}

/** After a rating: Again brings the card back later, anything else ends it for today. */
export function afterRating(session: ReviewSession, rating: Rating, now: Millis): ReviewSession {
  const { current } = session;
  if (!current) return session;
  const others = session.left.filter((card) => card.id !== current.id);
  const left =
    rating === 'again'
      ? [...others, { ...current, state: 'retry' as const, retryAt: now + relearningDelay }]
      : others;
  return advance(left, now, current.id, session.answered + 1);
}

/** After an undo: the card is shown again at once, whatever else waits. */
export function afterUndo(
  session: ReviewSession,
  card: QueuedCard,
  wasRating: boolean,
): ReviewSession {
  const left = [card, ...session.left.filter((other) => other.id !== card.id)];
  return { left, current: card, answered: Math.max(0, session.answered - (wasRating ? 1 : 0)) };
}

/** Without a card that is no longer to be shown: suspended, or answered in another tab. */
export function without(session: ReviewSession, id: CardId, now: Millis): ReviewSession {
  const left = session.left.filter((card) => card.id !== id);
  return advance(left, now, id, session.answered);
}

/** The card that will most likely follow, so that it can be made ready. */
export function likelyNext(session: ReviewSession, now: Millis): QueuedCard | undefined {
  const { current, left } = session;
  const others = left.filter((card) => card.id !== current?.id);
  return nextCard(others, now, current?.id);
}

function advance(
  left: readonly QueuedCard[],
  now: Millis,
  last: CardId,
  answered: number,
): ReviewSession {
  return { left, current: nextCard(left, now, last), answered };
}
