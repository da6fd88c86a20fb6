import type { CardId } from '../content/card';
import type { DomainId } from '../content/domain';
import type { OwnText } from '../content/own-text';
import type { DrillId } from '../drill/drill';
import type { MockEvent } from '../interview/events';
import type { PointId, QuestionId } from '../interview/question';
import type { MemoryParameters } from '../scheduling/parameters';
import type { Millis, StudyDay, ZoneOffset } from '../time/study-day';

/** `<device>-<seq>`: unique for ever, given in the transaction that writes the event. */
export type EventId = string;

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

/**
 * A hybrid logical clock: never behind an event already seen, whatever the wall clock does.
 * It orders events; it is never used to count elapsed days.
 */
export interface Order {
  readonly ms: Millis;
  /** Counts events within one `ms`. */
  readonly counter: number;
}

/** What every event carries. */
export interface Stamp {
  readonly id: EventId;
  /** The raw wall clock, right or wrong. */
  readonly at: Millis;
  readonly tz: ZoneOffset;
  readonly order: Order;
}

export interface CardReviewed extends Stamp {
  readonly type: 'card-reviewed';
  readonly card: CardId;
  readonly rating: Rating;
  /** The content version that was shown. */
  readonly version: number;
  /** The desired retention that was used, 0 to 1. */
  readonly target: number;
  /** The day that came out. It stands until the next answer; see docs/rules/scheduling.md SCH-4. */
  readonly due: StudyDay;
  /** Milliseconds from the showing of the card to its rating. */
  readonly took: number;
}

export interface ReviewUndone extends Stamp {
  readonly type: 'review-undone';
  readonly card: CardId;
  readonly review: EventId;
}

export interface CardSuspended extends Stamp {
  readonly type: 'card-suspended';
  readonly card: CardId;
}

export interface CardResumed extends Stamp {
  readonly type: 'card-resumed';
  readonly card: CardId;
}

export interface CardBroughtForward extends Stamp {
  readonly type: 'card-brought-forward';
  readonly card: CardId;
  readonly due: StudyDay;
}

/** A card of Joe's own, in plain text; made of a rubric point in one tap. The first one of an id stands. */
export interface CardWritten extends Stamp {
  readonly type: 'card-written';
  readonly card: CardId;
  readonly domain: DomainId;
  readonly front: string;
  readonly back: string;
  readonly why?: string;
  readonly from?: { readonly question: QuestionId; readonly point: PointId };
}

/** A card of Joe's own as he wrote it in the editor. The newest one stands, over any card-written. */
export interface CardEdited extends Stamp {
  readonly type: 'card-edited';
  readonly card: CardId;
  readonly text: OwnText;
}

/** A card of Joe's own is out of the schedule and the library, until it is edited or this is undone. */
export interface CardDiscarded extends Stamp {
  readonly type: 'card-discarded';
  readonly card: CardId;
}

/** The memory of a card starts anew; what was answered before stays in its history. */
export interface CardReset extends Stamp {
  readonly type: 'card-reset';
  readonly card: CardId;
}

/** A reset or a discard is taken back. */
export interface ChangeUndone extends Stamp {
  readonly type: 'change-undone';
  readonly card: CardId;
  readonly change: EventId;
}

/** What Joe wants to remember beside a card, in plain text. The newest stands; an empty one is none. */
export interface CardNoted extends Stamp {
  readonly type: 'card-noted';
  readonly card: CardId;
  readonly text: string;
}

/**
 * A clock had been ahead: of the events known here, what is dated after this event's day happened
 * on that day. What another device writes is not touched, however late it is dated.
 */
export interface ClockCorrected extends Stamp {
  readonly type: 'clock-corrected';
  /** The last sequence number known of each device. */
  readonly known: Readonly<Record<string, number>>;
}

/** Joe said when his interview is; the newest one stands. */
export interface InterviewDateSet extends Stamp {
  readonly type: 'interview-date-set';
  /** The calendar day, as a study day; none takes the date away. */
  readonly date?: StudyDay;
}

/**
 * From here on memory is computed with these parameters: fitted to Joe's own answers, or the averages,
 * because he asked for them. The newest in the total order of the log holds for all of it (SCH-23).
 */
export interface ParametersFitted extends Stamp {
  readonly type: 'parameters-fitted';
  readonly parameters: MemoryParameters;
  /** Clean answers that they were fitted to; 0 where Joe asked for the averages. */
  readonly answers: number;
  /** Mean log loss over answers that no fit had seen, four decimals: of the averages, of what held before, of fits. */
  readonly losses: { readonly averages: number; readonly before: number; readonly after: number };
  /** How long the intervals of his cards are beside those of the averages, two decimals: 1.12 for 12 % longer. */
  readonly longer: number;
}

/** An answer to a SQL drill was checked on every data set, or Joe gave up and saw the solution. */
export interface DrillRun extends Stamp {
  readonly type: 'drill-run';
  readonly drill: DrillId;
  readonly domain: DomainId;
  /** The content version that was solved. */
  readonly version: number;
  readonly passed: boolean;
}

export type CardEvent =
  | CardReviewed
  | ReviewUndone
  | CardSuspended
  | CardResumed
  | CardBroughtForward
  | CardWritten
  | CardEdited
  | CardDiscarded
  | CardReset
  | ChangeUndone
  | CardNoted;

/** What happened in a mock session; see `core/interview/events`. */
export type MockLogEvent = { [E in MockEvent as E['type']]: E & Stamp }[MockEvent['type']];

export type LogEvent =
  CardEvent | MockLogEvent | DrillRun | ClockCorrected | InterviewDateSet | ParametersFitted;

/** An event before the log gave it its stamp. */
export type Fact = { [E in LogEvent as E['type']]: Omit<E, keyof Stamp> }[LogEvent['type']];

export function isCardEvent(event: LogEvent): event is CardEvent {
  return 'card' in event;
}

export function isMockEvent(event: LogEvent): event is MockLogEvent {
  return 'mock' in event;
}
