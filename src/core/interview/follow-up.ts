import type { Mark, Verdict } from './mark';
import type { Point, Question } from './question';
import { bandOf, lacksCore, standingOf } from './score';

/** How much a point asks for a second chance; source: docs/rules/interview.md INT-4. */
const urgencies: Readonly<Record<Verdict, number>> = {
  wrong: 1.5,
  missing: 1,
  partial: 0.6,
  covered: 0,
};

/**
 * The one point that the second chance is about: the uncredited one with the highest weight x
 * urgency x weakness, the first in the rubric among equals. None after a good answer.
 * @param weakness 0 to 1, of the domain a point belongs to; see `weaknessOf`.
 */
export function followUpOf(
  question: Question,
  marks: readonly Mark[],
  weakness: (point: Point) => number,
): Point | undefined {
  if (!earnsSecondChance(question, marks)) return undefined;
  let chosen: Point | undefined;
  let most = 0;
  for (const point of question.points) {
    const urgency = urgencies[standingOf(point, marks)];
    // One more, since a factor of 0 in a domain at its target would make all points equal.
    const wanted = point.weight * urgency * (1 + weakness(point));
    if (wanted > most) {
      chosen = point;
      most = wanted;
    }
  }
  return chosen;
}

function earnsSecondChance(question: Question, marks: readonly Mark[]): boolean {
  const band = bandOf(question, marks);
  return band === 'weak' || band === 'developing' || lacksCore(question, marks);
}
