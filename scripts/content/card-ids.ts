import { clozeNumbers } from '../../src/core/content/cloze.ts';
import type { AnalogySource } from './schema/analogy.ts';
import type { CardSource } from './schema/card.ts';

/** The ids of the cards that an authored card becomes: a cloze has one for each number. */
export function cardIds(card: CardSource): string[] {
  if (card.kind !== 'cloze') return [card.id];
  return clozeNumbers(card.text).map((number) => `${card.id}-${number}`);
}

/** First from the data side to software, then back, then where it breaks. */
export function analogyIds({
  id,
}: AnalogySource): readonly [toSoftware: string, toData: string, breaks: string] {
  return [`${id}-to-software`, `${id}-to-data`, `${id}-breaks`];
}
