import type { CardId, CardKind } from '../content/card';
import type { DomainId } from '../content/domain';
import { hash } from '../hash';

/** What to practise: PRA-2. */
export type PracticeFrom =
  | { readonly by: 'weakest' }
  | { readonly by: 'missed-today' }
  | { readonly by: 'domain'; readonly domain: DomainId }
  | { readonly by: 'kind'; readonly kind: CardKind };

/** A card as practice sees it. */
export interface PracticeCard {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly kind: CardKind;
  /** Cards that share it give each other away. */
  readonly siblings: string;
  /** Chance of recall today, 0 to 1. */
  readonly recall: number;
  /** Comes today by itself: its review is evidence, and practice would spoil it. */
  readonly due: boolean;
  /** Its newest answer is of today, and was Again at least once. */
  readonly missedToday: boolean;
}

/** One sitting; whoever wants more takes another. */
export const practiceSize = 10;

/**
 * The cards of a sitting, at most `practiceSize`, no two siblings. Weakest and missed come in the order
 * of their chance of recall, the lowest first; a domain or a kind is drawn by lot, so that another
 * sitting has other cards.
 * @param cards those that were met and are not suspended. @param seed another one draws other cards.
 */
export function choosePractice(
  cards: readonly PracticeCard[],
  from: PracticeFrom,
  seed: string,
): PracticeCard[] {
  const byLot = from.by === 'domain' || from.by === 'kind';
  const key = ({ id, recall }: PracticeCard) => (byLot ? hash(`${id}:${seed}`) : recall);
  const taken = new Set<string>();
  return practicable(cards, from)
    .toSorted((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1))
    .filter(({ siblings }) => !taken.has(siblings) && taken.add(siblings))
    .slice(0, practiceSize);
}

/** How many cards a sitting has now, 0 to `practiceSize`: those that `choosePractice` takes, whatever its seed. */
export function sittingSize(cards: readonly PracticeCard[], from: PracticeFrom): number {
  const families = new Set(practicable(cards, from).map(({ siblings }) => siblings));
  return Math.min(practiceSize, families.size);
}

/** All cards that a choice may come from, siblings among them. */
export function practicable(cards: readonly PracticeCard[], from: PracticeFrom): PracticeCard[] {
  if (from.by === 'missed-today') return cards.filter((card) => card.missedToday);
  return cards.filter(
    (card) =>
      !card.due &&
      (from.by === 'weakest' ||
        (from.by === 'domain' ? card.domain === from.domain : card.kind === from.kind)),
  );
}
