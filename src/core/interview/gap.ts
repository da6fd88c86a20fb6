import type { PointId, Point, Question, QuestionId } from './question';
import type { GradedAnswer } from './score';
import { isCore, markOf, pointCredit } from './score';

/** A point that lost credit and that somebody looked at. */
export interface Gap {
  readonly question: Question;
  readonly point: Point;
  readonly verdict: 'wrong' | 'missing' | 'partial';
  /** In how many earlier mock sessions it was missing or wrong. */
  readonly before: number;
}

/** In how many earlier mock sessions a point was missing or wrong. */
export type MissedBefore = (question: QuestionId, point: PointId) => number;

const order = ['wrong', 'missing', 'partial'] as const;

interface Ranked {
  readonly gap: Gap;
  /** Core weight that was lost at the point. */
  readonly lost: number;
  /** And in its whole question. */
  readonly lostInAll: number;
}

/**
 * The gaps of a mock session, the biggest first: by lost core weight, wrong before missing, repeat
 * offenders first, then those whose question lost more, then in the order asked. A point that is
 * unmarked or unconfirmed is no gap: nobody knows. See INT-14.
 */
export function gapsOf(answers: readonly GradedAnswer[], missedBefore: MissedBefore): Gap[] {
  return answers
    .flatMap((answer) => rankedGaps(answer, missedBefore))
    .sort(
      (a, b) =>
        b.lost - a.lost ||
        order.indexOf(a.gap.verdict) - order.indexOf(b.gap.verdict) ||
        b.gap.before - a.gap.before ||
        b.lostInAll - a.lostInAll,
    )
    .map(({ gap }) => gap);
}

function rankedGaps({ question, marks, second }: GradedAnswer, missedBefore: MissedBefore) {
  const found: Omit<Ranked, 'lostInAll'>[] = [];
  for (const point of question.points) {
    const mark = markOf(point, marks);
    if (!mark || mark.by === 'unconfirmed' || mark.verdict === 'covered') continue;
    const before = missedBefore(question.id, point.id);
    const lost = isCore(point) ? point.weight * (1 - pointCredit(point, marks, second)) : 0;
    found.push({ gap: { question, point, verdict: mark.verdict, before }, lost });
  }
  const lostInAll = found.reduce((sum, { lost }) => sum + lost, 0);
  return found.map((ranked): Ranked => ({ ...ranked, lostInAll }));
}
