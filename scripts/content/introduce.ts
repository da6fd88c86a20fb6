import type { CompiledAnalogy, CompiledCard } from './compile-card.ts';

/** How many cards stand between the cards of an analogy. */
const gap = 3;

/**
 * The order in which the new cards of a domain are introduced: as written, with each analogy
 * right after the first card of its topic, its other direction a few cards later, and later still
 * where it breaks.
 */
export function introductionOrder(
  cards: readonly CompiledCard[],
  analogies: readonly CompiledAnalogy[],
): CompiledCard[] {
  const last = cards.length - 1;
  const placed = [
    ...cards.map((card, place) => ({ card, place })),
    ...analogies.flatMap(([toSoftware, toData, breaks]) => {
      const { topic } = toSoftware.card;
      const first = cards.findIndex(({ card }) => card.topic === topic);
      const anchor = first < 0 ? last : first;
      return [
        { card: toSoftware, place: anchor + 0.5 },
        { card: toData, place: Math.min(anchor + gap, last) + 0.75 },
        { card: breaks, place: Math.min(anchor + 2 * gap, last) + 0.875 },
      ];
    }),
  ];
  return placed.sort((a, b) => a.place - b.place).map(({ card }) => card);
}
