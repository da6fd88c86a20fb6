import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import type { Rating } from '../log/event';

/** The one file that knows ts-fsrs: its memory maths, none of its scheduler. See SCH-2. */

/** Stability in days (the interval at which recall is 90 %), difficulty 1 to 10. */
export interface MemoryState {
  readonly stability: number;
  readonly difficulty: number;
}

const algorithm = new FSRSAlgorithm({});
const grades: Record<Rating, 1 | 2 | 3 | 4> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Intervals end here, whatever the stability: an interview is never further away. */
export const longestInterval = 365;
/** The range of targets that is sane in daily life; .97 only in the last days before a date. */
export const lowestTarget = 0.8;
export const highestTarget = 0.97;

/**
 * The memory after an answer.
 * @param elapsed study days since the last answer; a clock that went back counts as 0.
 */
export function nextMemory(
  memory: MemoryState | null,
  elapsed: number,
  rating: Rating,
): MemoryState {
  const { stability, difficulty } = algorithm.next_state(
    memory,
    Math.max(0, elapsed),
    grades[rating],
  );
  return { stability, difficulty };
}

/** Probability of recall, 0 to 1, after `elapsed` study days. */
export function retrievability(memory: MemoryState, elapsed: number): number {
  return algorithm.forgetting_curve(Math.max(0, elapsed), memory.stability);
}

/** Interval at a target over the interval at 90 %; 1 at .90, 0.61 at .93. */
export function intervalFactor(target: number): number {
  const sane = Number.isFinite(target) ? target : 0.9;
  return algorithm.calculate_interval_modifier(
    Math.min(highestTarget, Math.max(lowestTarget, sane)),
  );
}

/** Whole days until recall falls to `target`, 1 to `longestInterval`. */
export function interval(stability: number, target: number): number {
  return Math.min(longestInterval, Math.max(1, Math.round(stability * intervalFactor(target))));
}

/** The days, first to last, among which an interval may be moved to even out the load. */
export function fuzzRange(
  days: number,
  elapsed: number,
): { readonly first: number; readonly last: number } {
  if (days < 2.5) return { first: days, last: days };
  const { min_ivl, max_ivl } = get_fuzz_range(days, Math.max(0, elapsed), longestInterval);
  return { first: min_ivl, last: max_ivl };
}
