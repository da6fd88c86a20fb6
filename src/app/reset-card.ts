import type { CardId } from '../core/content/card';
import { standingChange } from '../core/log/undo';
import { eventsOf } from '../storage/card-rows';
import type { App } from './context';

/** Lets a card's memory start anew: it comes like a new one. Its history stays. */
export async function resetCard(app: App, card: CardId): Promise<void> {
  const fact = { type: 'card-reset', card } as const;
  await app.log.append(fact, app.clock.now());
}

/** Takes the newest reset of a card back: its memory is what it was. */
export async function undoReset(app: App, card: CardId): Promise<void> {
  const row = await app.database.cards.get(card);
  const reset = row && standingChange(eventsOf(row), 'card-reset');
  if (!reset) return;
  const fact = { type: 'change-undone', card, change: reset.id } as const;
  await app.log.append(fact, app.clock.now());
}
