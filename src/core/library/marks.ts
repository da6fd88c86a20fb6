import type { CardEvent } from '../log/event';
import { isLeech } from '../scheduling/leech';
import type { CardState } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';
import { hasChanged, noteIn } from './remarks';

/** What is true of a card, as the filters of the library name it; several at a time. */
export const cardMarks = [
  'due',
  'new',
  'learning',
  'brought',
  'slipping',
  'changed',
  'suspended',
  'own',
  'noted',
] as const;
export type CardMark = (typeof cardMarks)[number];

/** @param version of the card's content today. @param events of the card, in total order. */
export function marksOf(
  state: CardState,
  events: readonly CardEvent[],
  version: number,
  day: StudyDay,
): CardMark[] {
  const { memory, suspended, discarded } = state;
  const active = !suspended;
  const met = memory.stage !== 'new';
  const own = events.some(({ type }) => type === 'card-written' || type === 'card-edited');
  const is: Readonly<Record<CardMark, boolean>> = {
    due: active && met && memory.due <= day,
    new: active && !met,
    learning: active && (memory.stage === 'learning' || memory.stage === 'relearning'),
    brought: active && isBrought(events),
    slipping: isLeech(memory),
    changed: hasChanged(state, events, version),
    suspended: suspended && !discarded,
    own,
    noted: noteIn(events) !== '',
  };
  return cardMarks.filter((mark) => is[mark]);
}

/** Brought to a day, and not answered since. */
function isBrought(events: readonly CardEvent[]): boolean {
  const last = events.findLast(
    ({ type }) => type === 'card-brought-forward' || type === 'card-reviewed',
  );
  return last?.type === 'card-brought-forward';
}
