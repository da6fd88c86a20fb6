import type { CardId } from '../content/card';
import type { Memory } from './memory';

/** Eight lapses come too late for 45 days; at four, help still pays. See SCH-9. */
export const leechLapses = 4;

/** Whether a card slips so often that it needs help rather than one more showing. */
export function isLeech(memory: Memory): boolean {
  return memory.stage !== 'new' && memory.lapses >= leechLapses;
}

/** Whether something can be built on a card: it was met, is not being learnt again, and holds. */
export function holds(memory: Memory): boolean {
  return memory.stage === 'review' && !isLeech(memory);
}

/**
 * The cards to go back to when one keeps slipping, in the order to read them in: the one it comes after,
 * and where that does not hold, those below it that do not hold either (SCH-28).
 * @param after the card that one comes after. @param firm whether a card holds.
 */
export function basisOf(
  card: CardId,
  after: (card: CardId) => CardId | undefined,
  firm: (card: CardId) => boolean,
): CardId[] {
  const down: CardId[] = [];
  for (let at = after(card); at !== undefined && !down.includes(at); at = after(at)) {
    if (down.length > 0 && firm(at)) break;
    down.push(at);
    if (firm(at)) break;
  }
  return down.reverse();
}
