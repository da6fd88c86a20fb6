import type { CardId } from '../../src/core/content/card';
import type { QuestionId } from '../../src/core/interview/question';
import type { Mark } from '../../src/core/interview/mark';
import type { Rating } from '../../src/core/log/event';
import type { Millis, StudyDay } from '../../src/core/time/study-day';
import type { Bank } from './bank';

/** What every policy is told beforehand; it is the same for all of them. */
export interface Conditions {
  readonly bank: Bank;
  readonly first: StudyDay;
  /** The study day of the interview; the last answers are given the day before. */
  readonly date: StudyDay;
  readonly minutesADay: number;
  /** New cards on a day, for a policy that has no plan of its own. */
  readonly newADay: number;
  /** No day is missed. */
  readonly keepsTo?: boolean;
}

/** A policy at work for one learner: which card now, and what follows from its rating. */
export interface Schedule {
  open(day: StudyDay, at: Millis): void;
  next(at: Millis): CardId | undefined;
  rate(card: CardId, rating: Rating, at: Millis, took: Millis): void;
  /** The questions that a mock session asks. Policies without this learn nothing of interviews. */
  ask?(day: StudyDay): readonly QuestionId[];
  interviewed?(marks: ReadonlyMap<QuestionId, readonly Mark[]>, at: Millis): void;
}

export interface Policy {
  readonly name: string;
  readonly begin: (conditions: Conditions) => Schedule;
}
