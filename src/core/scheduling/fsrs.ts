import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import type { EventId, LogEvent, ParametersFitted, Rating } from '../log/event';
import { compareEvents } from '../log/order';
import type { MemoryParameters } from './parameters';
import { areAverages, defaultParameters } from './parameters';

/** The one file that knows ts-fsrs: its memory maths, none of its scheduler. See SCH-2. */

/** Stability in days (the interval at which recall is 90 %), difficulty 1 to 10. */
export interface MemoryState {
  readonly stability: number;
  readonly difficulty: number;
}

/** How a memory grows and fades: FSRS-6 with somebody's parameters. Made once, never changed (SCH-2.4). */
export interface MemoryModel {
  /** The event that brought the parameters; none for the averages that hold from the beginning. */
  readonly id?: EventId;
  readonly parameters: MemoryParameters;
  /** For this file alone. */
  readonly algorithm: FSRSAlgorithm;
}

/** The model with some parameters; those out of their bounds are brought into them. */
export function memoryModel(parameters: MemoryParameters): MemoryModel {
  return { parameters, algorithm: new FSRSAlgorithm({ w: [...parameters] }) };
}

/** The averages over many learners: what holds until Joe's own parameters predict better (SCH-21). */
export const averages: MemoryModel = memoryModel(defaultParameters);

/** The model that an event brought. @param fitted the one that stands, if any. */
export function modelOf(fitted: ParametersFitted | undefined): MemoryModel {
  if (!fitted) return averages;
  const model = areAverages(fitted.parameters) ? averages : memoryModel(fitted.parameters);
  return { ...model, id: fitted.id };
}

/** The parameters that stand after some events: the newest in their total order (SCH-23). */
export function standingFit(events: Iterable<LogEvent>): ParametersFitted | undefined {
  let standing: ParametersFitted | undefined;
  for (const event of events) {
    if (event.type !== 'parameters-fitted') continue;
    if (!standing || compareEvents(event, standing) > 0) standing = event;
  }
  return standing;
}

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
  { algorithm }: MemoryModel = averages,
): MemoryState {
  const { stability, difficulty } = algorithm.next_state(
    memory,
    Math.max(0, elapsed),
    grades[rating],
  );
  return { stability, difficulty };
}

/** Probability of recall, 0 to 1, after `elapsed` study days. */
export function retrievability(
  memory: MemoryState,
  elapsed: number,
  { algorithm }: MemoryModel = averages,
): number {
  return algorithm.forgetting_curve(Math.max(0, elapsed), memory.stability);
}

/** Interval at a target over the interval at 90 %; 1 at .90, for the averages 0.61 at .93. */
export function intervalFactor(target: number, { algorithm }: MemoryModel = averages): number {
  const sane = Number.isFinite(target) ? target : 0.9;
  return algorithm.calculate_interval_modifier(
    Math.min(highestTarget, Math.max(lowestTarget, sane)),
  );
}

/** Whole days until recall falls to `target`, 1 to `longestInterval`. */
export function interval(stability: number, target: number, model: MemoryModel = averages): number {
  const days = Math.round(stability * intervalFactor(target, model));
  return Math.min(longestInterval, Math.max(1, days));
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
