import type { CardId } from '../core/content/card';
import type { Undoable } from '../core/log/undo';
import { undoable } from '../core/log/undo';
import { dayOf } from '../core/time/clock';
import { eventsOn } from '../storage/queries';
import type { App } from './context';

/** Takes back today's newest rating or suspension; can be repeated back to the first. */
export async function undo(app: App): Promise<CardId | undefined> {
  const last = (await todaysUndoable(app)).at(-1);
  if (!last) return undefined;
  const { card } = last;
  const fact =
    last.type === 'card-suspended'
      ? ({ type: 'card-resumed', card } as const)
      : ({ type: 'review-undone', card, review: last.id } as const);
  await app.log.append(fact, app.clock.now());
  return card;
}

/** What was done today and still stands, oldest first. */
export async function todaysUndoable({ database, clock }: App): Promise<Undoable[]> {
  return undoable(await eventsOn(database, dayOf(clock.now())));
}
