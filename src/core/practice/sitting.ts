import type { CardId } from '../content/card';

/** A sitting of practice: PRA-3. No schedule hears of it. */
export interface Sitting {
  /** Still to be known, the one in front first. */
  readonly left: readonly CardId[];
  /** Known at the first showing. */
  readonly known: readonly CardId[];
  /** Missed at least once, in the order in which that happened. */
  readonly missed: readonly CardId[];
}

export function beginSitting(cards: readonly CardId[]): Sitting {
  return { left: cards, known: [], missed: [] };
}

/** A missed card comes back after these, or sooner where fewer are left. */
const missedComesAfter = 3;

/** After the card in front was known or missed; a missed one comes back until it is known. */
export function afterShowing(sitting: Sitting, knew: boolean): Sitting {
  const [card, ...left] = sitting.left;
  if (card === undefined) return sitting;
  const wasMissed = sitting.missed.includes(card);
  if (knew)
    return { ...sitting, left, known: wasMissed ? sitting.known : [...sitting.known, card] };
  return {
    ...sitting,
    left: left.toSpliced(missedComesAfter, 0, card),
    missed: wasMissed ? sitting.missed : [...sitting.missed, card],
  };
}

/** Without the cards that cannot be shown, or may not be practised any more. */
export function only(sitting: Sitting, isAble: (card: CardId) => boolean): Sitting {
  const { left, known, missed } = sitting;
  return { left: left.filter(isAble), known: known.filter(isAble), missed: missed.filter(isAble) };
}

/** All of them, each once. */
export function cardsOf({ left, known, missed }: Sitting): CardId[] {
  return [...new Set([...left, ...known, ...missed])];
}

export function isOver({ left }: Sitting): boolean {
  return left.length === 0;
}
