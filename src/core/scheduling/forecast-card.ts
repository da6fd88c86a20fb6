import type { DomainId } from '../content/domain';
import type { Rating } from '../log/event';
import type { StudyDay } from '../time/study-day';
import type { MemoryState } from './fsrs';
import { fuzzRange, interval, nextMemory, retrievability } from './fsrs';

/** A card as a forecast needs it. */
export interface ForecastCard {
  readonly domain: DomainId;
  /** Counts for readiness. */
  readonly core: boolean;
  /** The desired retention it is held to at its next answers. */
  readonly target: number;
  /** Undefined for an unseen card. */
  readonly memory?:
    (MemoryState & { readonly due: StudyDay; readonly lastDay: StudyDay }) | undefined;
  /** Still counts for readiness, and does not come. */
  readonly suspended?: boolean | undefined;
}

/** A card on its way through a forecast; it changes from answer to answer. */
export interface Projected {
  readonly card: ForecastCard;
  memory: MemoryState | null;
  due: StudyDay;
  lastDay: StudyDay;
  /** Where the next rating is read from its sequence, 0 to 1. */
  lot: number;
  /** Its chance on the last day of the forecast, if it was asked for since the last answer. */
  atTheEnd: number | undefined;
  /** The day on which it was last found due. */
  queuedOn: StudyDay;
}

/** Cards already due on a day; Infinity where none is to be put. */
type Load = (day: StudyDay) => number;

/**
 * How cards are rated: first answers from Again to Easy, later ones from Hard to Easy where they are
 * recalled. Source: the defaults of the simulator of fsrs-rs.
 */
const firstRatings = [0.24, 0.094, 0.495, 0.171] as const;
const laterRatings = [0.224, 0.631, 0.145] as const;
/** An additive recurrence in two dimensions (R2): ratings spread evenly over cards and answers. */
const cardStep = 0.7548776662466927;
const answerStep = 0.5698402909980532;

/** A card at the beginning of a forecast. @param index its place, which picks its ratings. */
export function project(card: ForecastCard, index: number): Projected {
  const { memory } = card;
  return {
    card,
    memory: memory ?? null,
    due: memory?.due ?? Infinity,
    lastDay: memory?.lastDay ?? -Infinity,
    lot: (index * cardStep) % 1,
    atTheEnd: undefined,
    queuedOn: -Infinity,
  };
}

/** Chance, 0 to 1, that a card is recalled on a day; 0 while it is unseen. */
export function recallOf({ memory, lastDay }: Projected, day: StudyDay): number {
  return memory ? retrievability(memory, day - lastDay) : 0;
}

/** The same for the last day of the forecast, which is asked for again and again. */
export function recallAtTheEnd(card: Projected, end: StudyDay): number {
  return (card.atTheEnd ??= recallOf(card, end));
}

/**
 * Answers a card on a day, and once more after Again, where there is room for it.
 * @param room answers that the day can still take, at least 1. @returns the answers it took.
 */
export function answerOn(card: Projected, day: StudyDay, room: number, load: Load): 1 | 2 {
  const elapsed = card.memory ? Math.max(0, day - card.lastDay) : 0;
  const rating = nextRating(card, day);
  card.memory = nextMemory(card.memory, elapsed, rating);
  card.lastDay = Math.max(day, card.lastDay);
  card.atTheEnd = undefined;
  if (rating !== 'again') {
    card.due = dueAfter(card, day, elapsed, load);
    return 1;
  }
  if (room < 2) {
    card.due = day + 1;
    return 1;
  }
  // The retry: it is known once it was just seen.
  card.memory = nextMemory(card.memory, 0, 'good');
  card.due = dueAfter(card, day, 0, load);
  return 2;
}

function nextRating(card: Projected, day: StudyDay): Rating {
  const { lot } = card;
  card.lot = (lot + answerStep) % 1;
  if (!card.memory) {
    const [again, hard, good] = firstRatings;
    if (lot < again) return 'again';
    return lot < again + hard ? 'hard' : lot < again + hard + good ? 'good' : 'easy';
  }
  const lapse = 1 - recallOf(card, day);
  if (lot < lapse) return 'again';
  const passed = (lot - lapse) / (1 - lapse);
  const [hard, good] = laterRatings;
  return passed < hard ? 'hard' : passed < hard + good ? 'good' : 'easy';
}

/** The lightest day within the fuzz of the interval, the earliest of several (SCH-11). */
function dueAfter(
  { memory, card }: Projected,
  day: StudyDay,
  elapsed: number,
  load: Load,
): StudyDay {
  const { first, last } = fuzzRange(interval(memory?.stability ?? 1, card.target), elapsed);
  let best = day + first;
  let lightest = load(best);
  for (let due = best + 1; due <= day + last && lightest > 0; due++) {
    const cards = load(due);
    if (cards < lightest) [best, lightest] = [due, cards];
  }
  return best;
}
