import type { PracticeCard, PracticeFrom } from '../core/practice/choose-practice';
import { practicable } from '../core/practice/choose-practice';
import type { Sitting } from '../core/practice/sitting';
import { isOver, only } from '../core/practice/sitting';
import { dayOf } from '../core/time/clock';
import { keepPlace, placeOf } from '../platform/practice-place';
import type { App } from './context';

/** Keeps where a sitting stands, for a reload of this tab; one that is over goes. */
export function keepPractice({ clock }: App, from: PracticeFrom, sitting: Sitting): void {
  keepPlace(JSON.stringify(from), dayOf(clock.now()), isOver(sitting) ? undefined : sitting);
}

/** Today's sitting that was left in this tab, without what cannot be practised any more. */
export function leftPractice(
  { clock }: App,
  from: PracticeFrom,
  cards: readonly PracticeCard[],
): Sitting | undefined {
  const kept = placeOf(JSON.stringify(from), dayOf(clock.now()));
  if (!kept) return undefined;
  const able = new Set(practicable(cards, from).map(({ id }) => id));
  const sitting = only(kept, (card) => able.has(card));
  return isOver(sitting) ? undefined : sitting;
}
