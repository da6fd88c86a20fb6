import type { CardId } from '../../src/core/content/card';
import type { StudyDay } from '../../src/core/time/study-day';
import { calendar, firstDay } from './calendar';
import { marksOf } from './interview';
import { Learner } from './learner';
import type { Conditions, Policy } from './schedule';

/** What happened to one learner under one policy, up to the morning of the date. */
export interface Played {
  readonly learner: Learner;
  readonly conditions: Conditions;
  /** Answers and seconds of each study day. */
  readonly days: ReadonlyMap<StudyDay, DayPlayed>;
  /** Answers of each card that was met, and the day on which it was. */
  readonly cards: ReadonlyMap<CardId, { answers: number; readonly met: StudyDay }>;
}

export interface DayPlayed {
  answers: number;
  seconds: number;
}

/** Between a rating and the next card. */
const pause = 1_500;

export function play(seed: number, policy: Policy, conditions: Conditions): Played {
  const { bank, date, keepsTo } = conditions;
  const learner = new Learner(seed, bank.catalog);
  const schedule = policy.begin(conditions);
  const days = new Map<StudyDay, DayPlayed>();
  const cards = new Map<CardId, { answers: number; readonly met: StudyDay }>();
  for (const { day, at: start, interview } of calendar(seed, date - firstDay, !keepsTo)) {
    if (interview && schedule.ask && schedule.interviewed) {
      const asked = schedule.ask(day).flatMap((id) => bank.questions.filter((q) => q.id === id));
      const marks = new Map(
        asked.map((question) => [question.id, marksOf(learner, question, day)]),
      );
      schedule.interviewed(marks, start);
    }
    let at = start;
    const today = { answers: 0, seconds: 0 };
    days.set(day, today);
    schedule.open(day, at);
    for (let id = schedule.next(at); id !== undefined; id = schedule.next(at)) {
      const entry = bank.catalog.find(id);
      if (!entry) throw new Error(`${policy.name} showed ${id}, which is not in the bank.`);
      const { rating, seconds } = learner.answer(entry, day);
      const took = Math.round(1000 * seconds);
      at += took;
      schedule.rate(id, rating, at, took);
      at += pause;
      today.answers++;
      today.seconds += seconds;
      const card = cards.get(id) ?? { answers: 0, met: day };
      card.answers++;
      cards.set(id, card);
    }
  }
  return { learner, conditions, days, cards };
}
