import type { CardEvent, CardReviewed } from '../log/event';
import { isLeech } from '../scheduling/leech';
import type { CardState } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';

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

/** Whether what a card says has changed since it was last answered; a memory that starts anew does not care. */
export function hasChanged(
  { memory }: Pick<CardState, 'memory'>,
  events: readonly CardEvent[],
  version: number,
): boolean {
  const last = memory.stage === 'new' ? undefined : lastReview(events, memory.lastReview);
  return last !== undefined && last.version < version;
}

/** Joe's note, the newest one; empty where there is none. */
export function noteIn(events: readonly CardEvent[]): string {
  return events.findLast((event) => event.type === 'card-noted')?.text ?? '';
}

/** Brought to a day, and not answered since. */
function isBrought(events: readonly CardEvent[]): boolean {
  const last = events.findLast(
    ({ type }) => type === 'card-brought-forward' || type === 'card-reviewed',
  );
  return last?.type === 'card-brought-forward';
}

function lastReview(events: readonly CardEvent[], id: string): CardReviewed | undefined {
  const found = events.find((event) => event.id === id);
  return found?.type === 'card-reviewed' ? found : undefined;
}
