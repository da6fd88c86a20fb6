import type { MemoryModel } from '../scheduling/fsrs';
import { averages, retrievability } from '../scheduling/fsrs';
import type { Memory } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';

/** Chance, 0 to 1, that a card is recalled on a day; an unseen card counts 0. */
export function recallOn(memory: Memory, day: StudyDay, model: MemoryModel = averages): number {
  return memory.stage === 'new' ? 0 : retrievability(memory, day - memory.lastDay, model);
}

/** Readiness of a domain: mean recall over its core cards. @param sum of recall over the seen. */
export function readinessOf(sum: number, coreCards: number): number {
  return coreCards === 0 ? 0 : Math.min(1, Math.max(0, sum / coreCards));
}

/** The five steps of the readiness heat: 0 is unknown, 4 is ready. */
export function heatOf(readiness: number): 0 | 1 | 2 | 3 | 4 {
  if (readiness < 0.05) return 0;
  if (readiness < 0.3) return 1;
  if (readiness < 0.55) return 2;
  return readiness < 0.8 ? 3 : 4;
}
