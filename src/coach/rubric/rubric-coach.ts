import type { Html } from '../../core/content/card';
import type { Span } from '../../core/interview/mark';
import type { Ideas, Misconception, Point, PointId, Question } from '../../core/interview/question';
import { findAsserted } from '../../core/interview/text/asserted';
import { creditable } from '../../core/interview/text/gates';
import { findIdeas } from '../../core/interview/text/ideas';
import type { Words } from '../../core/interview/text/words';

/** What the coach without a model found of one point. It never says a verdict: that is the candidate's. */
export interface Suggestion {
  readonly point: PointId;
  /** Where the answer seems to say it. */
  readonly quote?: Span;
  readonly misconceptions: readonly FoundMisconception[];
}

export interface FoundMisconception {
  /** Its place in the rubric. */
  readonly misconception: number;
  readonly quote: Span;
}

/** One suggestion a point, in the order of the rubric. */
export function suggest(question: Question, answer: string): readonly Suggestion[] {
  const coaching = question.points.flatMap(({ claim, why }) => [claim, why]);
  const words = creditable(answer, question.prompt, [...coaching, ...coachingOf(question)]);
  return question.points.map((point) => suggestionFor(point, point.ideas, words));
}

/** The same for the second chance at one point, whose coaching has just been read. */
export function suggestSecondChance(question: Question, point: Point, answer: string): Suggestion {
  const coaching = [point.claim, point.why, question.prompt, ...coachingOf(question)];
  const words = creditable(answer, point.followUp.text, coaching);
  return suggestionFor(point, point.followUp.ideas, words);
}

function coachingOf({ reference, picture, bridge }: Question): Html[] {
  return bridge === undefined ? [reference, picture] : [reference, picture, bridge];
}

function suggestionFor(point: Point, ideas: Ideas, words: Words): Suggestion {
  const misconceptions = (point.misconceptions ?? []).flatMap((wrong, index) =>
    foundMisconception(wrong, index, words),
  );
  // What is held wrongly is not said, though it is said in the same words.
  const quote = misconceptions.length === 0 ? findIdeas(ideas, words) : undefined;
  return { point: point.id, ...(quote && { quote }), misconceptions };
}

function foundMisconception(
  { ideas }: Misconception,
  misconception: number,
  words: Words,
): FoundMisconception[] {
  const quote = findAsserted(ideas, words);
  return quote ? [{ misconception, quote }] : [];
}
