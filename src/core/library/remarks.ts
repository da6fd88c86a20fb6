import type { CardEvent } from '../log/event';
import type { CardState } from '../scheduling/memory';

/** Whether what a card says has changed since it was last answered; a memory that starts anew does not care. */
export function hasChanged(
  { memory }: Pick<CardState, 'memory'>,
  events: readonly CardEvent[],
  version: number,
): boolean {
  if (memory.stage === 'new') return false;
  const last = events.find(({ id }) => id === memory.lastReview);
  return last?.type === 'card-reviewed' && last.version < version;
}

/** Joe's note, the newest one; empty where there is none. */
export function noteIn(events: readonly CardEvent[]): string {
  return events.findLast((event) => event.type === 'card-noted')?.text ?? '';
}
