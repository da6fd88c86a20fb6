import type { Mark, Verdict } from './mark';
import type { Point, Question } from './question';

/** One answer as it was graded. */
export interface GradedAnswer {
  readonly question: Question;
  /** Of the first attempt. */
  readonly marks: readonly Mark[];
  /** Of the second chance, which is about one point. */
  readonly second?: Mark;
}

/** From the lowest up; internal until the wrap. */
export const bands = ['weak', 'developing', 'solid', 'strong'] as const;
export type Band = (typeof bands)[number];

/** Source of all figures here: docs/rules/interview.md INT-1 to INT-3. */
const credits: Readonly<Record<Verdict, number>> = {
  covered: 1,
  partial: 0.5,
  missing: 0,
  wrong: 0,
};
const strongFrom = 0.75;
const solidFrom = 0.5;
const developingFrom = 0.25;
/** What the second chance adds counts this much: the screen has just explained the point. */
const secondCounts = 0.5;

export const coreWeight = 2;

export function isCore(point: Point): boolean {
  return point.weight === coreWeight;
}

/** The mark of a point, the first if there are several; none where nobody looked. */
export function markOf(point: Point, marks: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => mark.point === point.id);
}

/** What a mark is worth, 0 to 1. Without one, and unconfirmed, it is 0. */
export function creditOf(mark: Mark | undefined): number {
  return mark && mark.by !== 'unconfirmed' ? credits[mark.verdict] : 0;
}

/** The verdict that counts for a point: missing where it is unmarked or unconfirmed. */
export function standingOf(point: Point, marks: readonly Mark[]): Verdict {
  const mark = markOf(point, marks);
  return mark && mark.by !== 'unconfirmed' ? mark.verdict : 'missing';
}

/** Credit of a point, 0 to 1: the first attempt, and half of what the second chance adds to it. */
export function pointCredit(point: Point, marks: readonly Mark[], second?: Mark): number {
  const first = creditOf(markOf(point, marks));
  if (second?.point !== point.id) return first;
  return first + secondCounts * Math.max(0, creditOf(second) - first);
}

/** Weighted share of a rubric that an answer earned, 0 to 1; 0 for a rubric without points. */
export function scoreOf(question: Question, marks: readonly Mark[], second?: Mark): number {
  let earned = 0;
  let all = 0;
  for (const point of question.points) {
    earned += point.weight * pointCredit(point, marks, second);
    all += point.weight;
  }
  return all === 0 ? 0 : earned / all;
}

/** The band of an answer. Strong is only what had no core point missing or wrong at first. */
export function bandOf(question: Question, marks: readonly Mark[], second?: Mark): Band {
  const score = scoreOf(question, marks, second);
  if (score >= strongFrom && !lacksCore(question, marks)) return 'strong';
  if (score >= solidFrom) return 'solid';
  return score >= developingFrom ? 'developing' : 'weak';
}

/** Whether a core point was missing or wrong in the first attempt. */
export function lacksCore(question: Question, marks: readonly Mark[]): boolean {
  return question.points.some(
    (point) => isCore(point) && ['missing', 'wrong'].includes(standingOf(point, marks)),
  );
}
