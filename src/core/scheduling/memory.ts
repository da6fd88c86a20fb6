import type { CardEvent, CardReviewed, EventId, LogEvent, Rating } from '../log/event';
import { compareEvents, originOf, parseEventId } from '../log/order';
import type { Millis, StudyDay } from '../time/study-day';
import { dayLength, minute, studyDay } from '../time/study-day';
import type { MemoryModel, MemoryState } from './fsrs';
import { averages, nextMemory } from './fsrs';

/** A card that was rated Again comes back after this long, or when nothing else is left. */
export const relearningDelay = 10 * minute;

/** The fold of a card's events. A new card has no stability, and the types say so. */
export type Memory =
  | {
      readonly stage: 'new';
      /** An interview asked for it: it comes before other new cards. */
      readonly wanted?: true;
    }
  | ({
      readonly stage: 'learning' | 'review' | 'relearning';
      readonly due: StudyDay;
      /** Learning and relearning only: not before this instant while anything else is left. */
      readonly retryAt?: Millis;
      readonly firstDay: StudyDay;
      readonly lastDay: StudyDay;
      readonly lapses: number;
      readonly lastReview: EventId;
    } & MemoryState);

/** A review that counts: not undone, and dated by a clock that was right. */
export interface CountedReview {
  readonly id: EventId;
  readonly day: StudyDay;
  readonly rating: Rating;
  readonly took: Millis;
  /** A clock that was ahead dated it: the day is the one on which that was noticed. */
  readonly misdated?: true;
  /** The first one of a memory that started anew. */
  readonly anew?: true;
}

export interface CardState {
  readonly memory: Memory;
  /** Out of the schedule: suspended, or a card of Joe's own that he discarded. */
  readonly suspended: boolean;
  readonly discarded: boolean;
  readonly reviews: readonly CountedReview[];
}

/** From a clock-corrected event: what was known when it was written did not happen after `day`. */
export interface ClockCorrection {
  readonly day: StudyDay;
  readonly known: Readonly<Record<string, number>>;
}

/** The corrections of a log, oldest first. */
export function clockCorrections(events: Iterable<LogEvent>): ClockCorrection[] {
  const corrections: ClockCorrection[] = [];
  for (const event of events) {
    if (event.type === 'clock-corrected') {
      corrections.push({ day: studyDay(event.at, event.tz), known: event.known });
    }
  }
  return corrections;
}

/**
 * The state of one card from all of its events, in any order of arrival.
 * Stability and difficulty are computed here; `due` is read from the last answer (SCH-4).
 */
export function foldCard(
  events: readonly CardEvent[],
  corrections: readonly ClockCorrection[] = [],
  model: MemoryModel = averages,
): CardState {
  const undone = new Set<EventId>();
  for (const event of events) {
    if (event.type === 'review-undone') undone.add(event.review);
    if (event.type === 'change-undone') undone.add(event.change);
  }

  let memory: Memory = { stage: 'new' };
  let suspended = false;
  let discarded = false;
  const reviews: CountedReview[] = [];

  for (const event of [...events].sort(compareEvents)) {
    switch (event.type) {
      case 'card-reviewed':
        if (!undone.has(event.id)) {
          const ahead = daysAhead(event, corrections);
          const day = studyDay(event.at, event.tz) - ahead;
          const anew = memory.stage === 'new' && reviews.length > 0;
          memory = afterReview(memory, event, day, ahead, model);
          reviews.push({
            id: event.id,
            day,
            rating: event.rating,
            took: event.took,
            ...(ahead > 0 && { misdated: true }),
            ...(anew && { anew }),
          });
        }
        break;
      case 'card-suspended':
        suspended = true;
        break;
      case 'card-resumed':
        suspended = false;
        break;
      case 'card-brought-forward':
        memory = broughtForward(memory, event.due);
        break;
      case 'card-reset':
        if (!undone.has(event.id)) memory = { stage: 'new' };
        break;
      case 'card-discarded':
        if (!undone.has(event.id)) discarded = true;
        break;
      case 'card-edited':
        // Written on another device while this one threw it away: what was written is not lost.
        discarded = false;
        break;
      case 'review-undone':
      case 'change-undone':
      case 'card-written':
      case 'card-noted':
        break;
    }
  }
  return { memory, suspended: suspended || discarded, discarded, reviews };
}

function broughtForward(memory: Memory, due: StudyDay): Memory {
  if (memory.stage === 'new') return { stage: 'new', wanted: true };
  return memory.due <= due ? memory : { ...memory, due };
}

/** A review's effect. @param ahead days by which the clock was ahead, taken off what it dated. */
function afterReview(
  memory: Memory,
  event: CardReviewed,
  day: StudyDay,
  ahead: number,
  model: MemoryModel,
): Memory {
  const before = memory.stage === 'new' ? null : memory;
  const elapsed = before ? day - before.lastDay : 0;
  const again = event.rating === 'again';
  const lapsed = again && before?.stage === 'review';
  const stumbled = before?.stage === 'review' || before?.stage === 'relearning';
  return {
    stage: again ? (stumbled ? 'relearning' : 'learning') : 'review',
    ...nextMemory(before, elapsed, event.rating, model),
    due: event.due - ahead,
    ...(again && { retryAt: event.at - ahead * dayLength + relearningDelay }),
    firstDay: before?.firstDay ?? day,
    // A clock that went back must not make the next answer look later than it is.
    lastDay: Math.max(day, before?.lastDay ?? day),
    lapses: (before?.lapses ?? 0) + (lapsed ? 1 : 0),
    lastReview: event.id,
  };
}

/** The study day of an event, as far as is known. */
export function dayOfEvent(event: LogEvent, corrections: readonly ClockCorrection[]): StudyDay {
  return studyDay(event.at, event.tz) - daysAhead(event, corrections);
}

/** Whether a card is as if it had never been met, so that it may be introduced. */
export function isUntouched({ memory, suspended }: CardState): boolean {
  return memory.stage === 'new' && !suspended;
}

/** Whether an interview asked for a card that was never met. */
export function isWanted({ memory }: CardState): boolean {
  return memory.stage === 'new' && memory.wanted === true;
}

/** Days by which the clock was ahead when an event was dated; 0 almost always. */
function daysAhead(event: LogEvent, corrections: readonly ClockCorrection[]): number {
  const day = studyDay(event.at, event.tz);
  let ahead = 0;
  for (const correction of corrections) {
    if (isCoveredBy(correction, event.id)) ahead = Math.max(ahead, day - correction.day);
  }
  return ahead;
}

/** Whether an event was known when a correction was written. */
export function isCoveredBy({ known }: ClockCorrection, id: EventId): boolean {
  const { device, seq } = parseEventId(id);
  return seq <= (known[originOf(device)] ?? 0);
}
