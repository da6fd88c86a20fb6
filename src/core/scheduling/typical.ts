import type { MemoryModel, MemoryState } from './fsrs';
import { interval, nextMemory } from './fsrs';

/**
 * Intervals in days of a card that is rated Good every time it is due: after its first answer, its second, ... An example
 * of what parameters mean, since none of the 21 numbers says it.
 * @param target recall it is held to, 0 to 1. @param answers how many of them.
 */
export function goodIntervals(model: MemoryModel, target: number, answers = 3): number[] {
  const days: number[] = [];
  let memory: MemoryState | null = null;
  while (days.length < answers) {
    memory = nextMemory(memory, days.at(-1) ?? 0, 'good', model);
    days.push(interval(memory.stability, target, model));
  }
  return days;
}
