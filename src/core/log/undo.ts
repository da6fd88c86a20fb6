import type { CardEvent, CardReviewed, CardSuspended, LogEvent } from './event';
import { isCardEvent } from './event';

/** What can be taken back: a rating, or a suspension. */
export type Undoable = CardReviewed | CardSuspended;

/** The reviews among some events that were not undone, oldest first. @param events in total order. */
export function standingReviews(events: readonly LogEvent[]): CardReviewed[] {
  return undoable(events).filter((event) => event.type === 'card-reviewed');
}

/**
 * What still stands and can be undone, the oldest first; undo takes from the end.
 * @param events in total order, of the days that undo reaches back.
 */
export function undoable(events: readonly LogEvent[]): Undoable[] {
  let standing: Undoable[] = [];
  for (const event of events.filter(isCardEvent)) {
    if (event.type === 'card-reviewed' || event.type === 'card-suspended') standing.push(event);
    else standing = standing.filter((done) => !takesBack(event, done));
  }
  return standing;
}

function takesBack(event: CardEvent, done: Undoable): boolean {
  if (event.type === 'review-undone') return done.id === event.review;
  return (
    event.type === 'card-resumed' && done.type === 'card-suspended' && done.card === event.card
  );
}
