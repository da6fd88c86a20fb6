import type { CardId } from '../core/content/card';
import { suspendedCards } from '../storage/queries';
import { reopenIfLost } from '../storage/reopen';
import type { App } from './context';

/** The cards that were taken out of the schedule. */
export function seeSuspended({ database }: App): Promise<CardId[]> {
  return suspendedCards(database);
}

/** Brings all of them back, or none. @throws when it could not be stored. */
export async function resumeAll(app: App): Promise<void> {
  await reopenIfLost(app.database, async () => {
    const facts = (await seeSuspended(app)).map(
      (card) => ({ type: 'card-resumed', card }) as const,
    );
    await app.log.appendAll(facts, app.clock.now());
  });
}
