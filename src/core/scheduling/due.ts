import type { CardId } from '../content/card';
import { hash } from '../hash';
import type { Rating } from '../log/event';
import { ratings } from '../log/event';
import type { StudyDay } from '../time/study-day';
import type { MemoryModel, MemoryState } from './fsrs';
import { fuzzRange, interval, longestInterval, nextMemory } from './fsrs';
import type { Memory } from './memory';
import { desiredRetention } from './retention';

/** What each rating would lead to. The review screen shows it, and the rating records it. */
export type Outcomes = Readonly<Record<Rating, Outcome>>;

export interface Outcome {
  readonly due: StudyDay;
  /** Days until then; 0 for Again, which comes back today. */
  readonly days: number;
}

export interface Showing {
  readonly card: CardId;
  readonly memory: Memory;
  readonly day: StudyDay;
  readonly target: number;
  /** What its plain equals are held to: it never comes later than they would. */
  readonly plainTargets?: readonly number[];
  /** Answers so far, for the seed of the fuzz. */
  readonly reps: number;
  /** The averages unless it is said. */
  readonly model?: MemoryModel;
}

/** Cards already due on a day: the lightest day of the fuzz range is taken. */
export type Load = (day: StudyDay) => number;

/** What a card without any term is held to. */
const plainTarget = desiredRetention('concept', 0);

/**
 * The outcomes of all four ratings; each later than the one before, except Again (today).
 * A weak-domain or analogy card never comes later than its plain equal (SCH-5).
 */
export function outcomes(showing: Showing, load: Load): Outcomes {
  const { target, plainTargets = [plainTarget] } = showing;
  const lower = plainTargets.filter((plain) => plain < target);
  const all = [target, ...lower].map((held) => passingDays(showing, held, load));
  const outcome = (index: number): Outcome => {
    const days = Math.min(...all.map((passing) => passing[index] ?? 1));
    return { due: showing.day + days, days };
  };
  return {
    again: { due: showing.day, days: 0 },
    hard: outcome(0),
    good: outcome(1),
    easy: outcome(2),
  };
}

/** Days until the next showing after Hard, Good and Easy; strictly increasing, within the cap. */
function passingDays(showing: Showing, target: number, load: Load): number[] {
  const { before, elapsed } = situation(showing);
  let atLeast = 1;
  return ratings.slice(1).map((rating, index, passing) => {
    // Room below the cap for the ratings that must come later than this one.
    const atMost = longestInterval - (passing.length - 1 - index);
    const { stability } = nextMemory(before, elapsed, rating, showing.model);
    const range = fuzzRange(interval(stability, target, showing.model), elapsed);
    const first = Math.min(atMost, Math.max(atLeast, range.first));
    const last = Math.max(first, Math.min(atMost, range.last));
    const days = lightest(first, last, showing, load);
    atLeast = days + 1;
    return days;
  });
}

/** Every day that `outcomes` may ask the load of, so that it can be read beforehand. */
export function daysToWeigh(showing: Showing): {
  readonly first: StudyDay;
  readonly last: StudyDay;
} {
  const { before, elapsed } = situation(showing);
  const { target, plainTargets = [plainTarget] } = showing;
  const lowest = Math.min(target, ...plainTargets);
  const { stability } = nextMemory(before, elapsed, 'easy', showing.model);
  const easy = interval(stability, lowest, showing.model);
  return { first: showing.day + 1, last: showing.day + fuzzRange(easy, elapsed).last + 2 };
}

function situation({ memory, day }: Showing): { before: MemoryState | null; elapsed: number } {
  if (memory.stage === 'new') return { before: null, elapsed: 0 };
  return { before: memory, elapsed: Math.max(0, day - memory.lastDay) };
}

/** The lightest day of the range; among equals the one the card's seed points at. */
function lightest(first: number, last: number, showing: Showing, load: Load): number {
  const span = last - first + 1;
  const start = hash(`${showing.card}:${showing.reps}`);
  let best = first + (start % span);
  for (let step = 1; step < span; step++) {
    const days = first + ((start + step) % span);
    if (load(showing.day + days) < load(showing.day + best)) best = days;
  }
  return best;
}
