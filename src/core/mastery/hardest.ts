import type { CardId } from '../content/card';
import type { DomainId } from '../content/domain';

/** A card that was forgotten after it had been learnt. */
export interface HardCard {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly lapses: number;
  readonly answers: number;
  /** Chance of recall today, 0 to 1. */
  readonly recall: number;
  readonly suspended: boolean;
}

/** The hardest of some cards: most lapses first, then the lowest recall. Without a lapse none is. */
export function hardest(cards: readonly HardCard[], most: number): HardCard[] {
  return cards
    .filter(({ lapses }) => lapses > 0)
    .sort((a, b) => b.lapses - a.lapses || a.recall - b.recall || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
