import type { EventId } from '../log/event';
import type { MemoryModel, MemoryState } from '../scheduling/fsrs';
import { averages, nextMemory, retrievability } from '../scheduling/fsrs';
import type { CountedReview } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';

/** An observation (MAS-1), and what was expected of it before the answer. */
export interface Prediction {
  readonly day: StudyDay;
  /** Chance of recall on that day by the memory before the answer, 0 to 1. */
  readonly predicted: number;
  /** The recall that the card was held to when its day was chosen, 0 to 1. */
  readonly target: number;
  readonly recalled: boolean;
}

/**
 * The observations in a card's reviews with what was expected of them, oldest first.
 * @param targetOf the recall that was asked for when a review chose the next day, 0 to 1.
 */
export function predictions(
  reviews: readonly CountedReview[],
  targetOf: (review: EventId) => number,
  model: MemoryModel = averages,
): Prediction[] {
  const found: Prediction[] = [];
  let before: (MemoryState & { readonly day: StudyDay; readonly target: number }) | undefined;
  for (const { id, day, rating, anew } of reviews) {
    if (anew) before = undefined;
    const elapsed = before ? Math.max(0, day - before.day) : 0;
    if (before && elapsed > 0) {
      const predicted = retrievability(before, elapsed, model);
      found.push({ day, predicted, target: before.target, recalled: rating !== 'again' });
    }
    const memory = nextMemory(before ?? null, elapsed, rating, model);
    before = { ...memory, day: Math.max(day, before?.day ?? day), target: targetOf(id) };
  }
  return found;
}
