import type { Mark, Verdict } from '../../src/core/interview/mark.ts';
import type { Question } from '../../src/core/interview/question.ts';
import type { Band } from '../../src/core/interview/score.ts';
import { bandOf } from '../../src/core/interview/score.ts';

/** The band of an answer by its labels, and by what a coach marked. */
export function bandsOf(
  question: Question,
  labels: Readonly<Record<string, Verdict>>,
  marks: readonly Mark[],
): readonly [Band, Band] {
  const labelled = Object.entries(labels).map(([point, verdict]): Mark => ({
    point,
    verdict,
    by: 'you',
  }));
  return [bandOf(question, labelled), bandOf(question, marks)];
}
