import type { CardId } from '../content/card';
import type { CardEvent, CardReviewed, CardSuspended, EventId, LogEvent } from './event';
import { isCardEvent } from './event';

/** What can be taken back: a rating, or a suspension. */
export type Undoable = CardReviewed | CardSuspended;

/** The reviews among some events that were not undone, oldest first. @param events in total order. */
export function standingReviews(events: readonly LogEvent[]): CardReviewed[] {
  return standing(events).filter((event) => event.type === 'card-reviewed');
}

/**
 * What still stands and can be undone, the oldest first; undo takes from the end.
 * @param events in total order, of the days that undo reaches back.
 */
export function undoable(events: readonly LogEvent[]): Undoable[] {
  const order = new Map(events.map(({ id }, place) => [id, place]));
  const resets = standingResets(events);
  // An answer before a reset counts for no memory any more: to take it back would change nothing.
  return standing(events).filter(({ type, card, id }) => {
    const anew = resets.get(card);
    return type !== 'card-reviewed' || anew === undefined || (order.get(id) ?? 0) > anew;
  });
}

/** The newest reset or discard of a card that was not taken back. @param events of one card, in total order. */
export function standingChange(
  events: readonly CardEvent[],
  type: 'card-reset' | 'card-discarded',
): CardEvent | undefined {
  const undone = undoneChanges(events);
  return events.findLast((event) => event.type === type && !undone.has(event.id));
}

function undoneChanges(events: readonly LogEvent[]): ReadonlySet<EventId> {
  return new Set(events.flatMap((event) => (event.type === 'change-undone' ? [event.change] : [])));
}

/** Where the last reset of each card stands among some events. */
function standingResets(events: readonly LogEvent[]): ReadonlyMap<CardId, number> {
  const undone = undoneChanges(events);
  const resets = new Map<CardId, number>();
  for (const [place, event] of events.entries()) {
    if (event.type === 'card-reset' && !undone.has(event.id)) resets.set(event.card, place);
  }
  return resets;
}

function standing(events: readonly LogEvent[]): Undoable[] {
  let left: Undoable[] = [];
  for (const event of events.filter(isCardEvent)) {
    if (event.type === 'card-reviewed' || event.type === 'card-suspended') left.push(event);
    else left = left.filter((done) => !takesBack(event, done));
  }
  return left;
}

function takesBack(event: CardEvent, done: Undoable): boolean {
  if (event.type === 'review-undone') return done.id === event.review;
  return (
    event.type === 'card-resumed' && done.type === 'card-suspended' && done.card === event.card
  );
}
