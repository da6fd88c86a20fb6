import type { CardEvent, EventId, Rating } from '../log/event';
import type { MemoryModel } from '../scheduling/fsrs';
import { averages, retrievability } from '../scheduling/fsrs';
import type { ClockCorrection } from '../scheduling/memory';
import { foldCard } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';

/** Recall from one answer to the next: 1 on its day, then falling. */
export interface Fall {
  readonly from: StudyDay;
  /** The day of the next answer, or the last that is looked at. */
  readonly to: StudyDay;
  readonly stability: number;
  readonly rating: Rating;
  /** Whose memory it is. */
  readonly model: MemoryModel;
}

/**
 * How recall fell and was brought back, by the memory after each answer; a second answer on one day takes the
 * place of the first. Answers before a reset do not belong to it.
 * @param until the last day to look at; the curve ends there.
 */
export function fallsOf(
  events: readonly CardEvent[],
  corrections: readonly ClockCorrection[],
  until: StudyDay,
  model: MemoryModel = averages,
): Fall[] {
  const undone = new Set<EventId>(
    events.flatMap((event) => (event.type === 'review-undone' ? [event.review] : [])),
  );
  const takenBack = new Set<EventId>(
    events.flatMap((event) => (event.type === 'change-undone' ? [event.change] : [])),
  );
  let falls: Fall[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === 'card-reset' && !takenBack.has(event.id)) falls = [];
    if (event.type !== 'card-reviewed' || undone.has(event.id)) continue;
    // The same fold that schedules, over what was known by then: there is no second way to count.
    const known = events
      .slice(0, index + 1)
      .filter(({ id }) => !undone.has(id) && !takenBack.has(id));
    const { memory } = foldCard(known, corrections, model);
    if (memory.stage === 'new') continue;
    const { lastDay: from, stability } = memory;
    falls = falls.filter((fall) => fall.from < from).map((fall) => endingBy(fall, from));
    falls.push({ from, to: Math.max(from, until), stability, rating: event.rating, model });
  }
  return falls;
}

/** Recall on a day of a fall, 0 to 1. */
export function recallIn({ from, stability, model }: Fall, day: StudyDay): number {
  return retrievability({ stability, difficulty: 5 }, day - from, model);
}

function endingBy(fall: Fall, day: StudyDay): Fall {
  return fall.to > day ? { ...fall, to: day } : fall;
}
