import type { CardEvent, LogEvent } from '../../log/event';
import { isCardEvent, ratings } from '../../log/event';
import type { Millis, StudyDay } from '../../time/study-day';
import type { ClockCorrection, CountedReview } from '../memory';
import { clockCorrections, foldCard } from '../memory';

/** Nobody reads a card and recalls its answer in less: a slip, or a card waved through. */
export const quickestAnswer: Millis = 1000;

/**
 * All answers of a log in columns, a card's answers together and in their order. Columns, since a
 * fit goes over them some hundred times.
 */
export interface FitAnswers {
  /** 1 to 4, Again to Easy. */
  readonly grades: Uint8Array;
  /** Study days since the card's answer before; -1 on its first. */
  readonly elapsed: Int32Array;
  /** The place among the clean answers of all cards in time, from 0; -1 where it is not one. */
  readonly places: Int32Array;
  /** How many are clean: what is predicted, and so what is fitted to. */
  readonly clean: number;
}

interface Answer {
  readonly review: CountedReview;
  readonly elapsed: number;
  readonly isClean: boolean;
}

/**
 * What a fit learns from. Every standing answer moves the memory, as it does in `foldCard`. Clean, and
 * so predicted, is the first answer of a study day to a card seen before, if it took a second and
 * no wrong clock has dated it, or the answer before it, or put it after `today`.
 * @param events the whole log, in total order.
 */
export function fitAnswers(events: readonly LogEvent[], today: StudyDay): FitAnswers {
  const corrections = clockCorrections(events);
  const byCard = Map.groupBy(events.filter(isCardEvent), ({ card }) => card);
  const answers = [...byCard.values()].flatMap((own) => answersOf(own, corrections, today));
  const place = new Map<CountedReview, number>();
  const position = new Map(events.map(({ id }, index) => [id, index]));
  const clean = answers.filter(({ isClean }) => isClean).map(({ review }) => review);
  const inTime = clean.sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  for (const [index, review] of inTime.entries()) place.set(review, index);
  return {
    grades: Uint8Array.from(answers, ({ review }) => ratings.indexOf(review.rating) + 1),
    elapsed: Int32Array.from(answers, ({ elapsed }) => elapsed),
    places: Int32Array.from(answers, ({ review }) => place.get(review) ?? -1),
    clean: inTime.length,
  };
}

function answersOf(
  events: readonly CardEvent[],
  corrections: readonly ClockCorrection[],
  today: StudyDay,
): Answer[] {
  let lastDay: StudyDay | undefined;
  let wasSure = true;
  return foldCard(events, corrections).reviews.map((review) => {
    const { day, took, misdated = false, anew } = review;
    if (anew) lastDay = undefined;
    const isSure = !misdated && day <= today;
    const isLater = lastDay !== undefined && day > lastDay;
    const elapsed = lastDay === undefined ? -1 : Math.max(0, day - lastDay);
    const isClean = isLater && isSure && wasSure && took >= quickestAnswer;
    lastDay = Math.max(day, lastDay ?? day);
    wasSure = isSure;
    return { review, elapsed, isClean };
  });
}
