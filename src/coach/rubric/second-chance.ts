import type { Point, Question } from '../../core/interview/question';
import { findAsserted } from '../../core/interview/text/asserted';
import { creditable } from '../../core/interview/text/gates';
import { findIdeas } from '../../core/interview/text/ideas';
import type { Suggestion } from './rubric-coach';
import { coachingOf } from './rubric-coach';
import { wholeSentences } from './whole-sentences';

/**
 * What was found in the answer to one point's second chance, whose coaching has just been read. Only its
 * authored ideas count: it asks in another situation, of which the rubric says too little to weigh words.
 */
export function suggestSecondChance(question: Question, point: Point, answer: string): Suggestion {
  const coaching = [question.prompt, ...coachingOf(question)];
  const words = creditable(answer, point.followUp.text, coaching);
  const misconceptions = (point.misconceptions ?? []).flatMap(({ ideas }, misconception) => {
    const { span } = findAsserted(ideas, words);
    return span ? [{ misconception, quote: wholeSentences(span, words) }] : [];
  });
  // What is held wrongly is not said, though it is said in the same words.
  const found = misconceptions.length === 0 ? findIdeas(point.followUp.ideas, words) : undefined;
  return { point: point.id, ...(found && { quote: wholeSentences(found, words) }), misconceptions };
}
