import type { CardId } from '../core/content/card';
import type { App } from './context';

/** As much as fits under an answer without burying it. */
export const longestNote = 1000;

/** Keeps Joe's note on a card; an empty one takes it away. @throws when it could not be stored. */
export async function noteCard(app: App, card: CardId, text: string): Promise<void> {
  const fact = { type: 'card-noted', card, text: text.trim().slice(0, longestNote) } as const;
  await app.log.append(fact, app.clock.now());
}
