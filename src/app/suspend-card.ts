import type { CardId } from '../core/content/card';
import type { App } from './context';

/** Takes a card out of the schedule until it is resumed; its history stays. */
export async function suspendCard(app: App, card: CardId): Promise<void> {
  const fact = { type: 'card-suspended', card } as const;
  await app.log.append(fact, app.clock.now());
}

export async function resumeCard(app: App, card: CardId): Promise<void> {
  const fact = { type: 'card-resumed', card } as const;
  await app.log.append(fact, app.clock.now());
}
