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
  return { point: point.id, ...(quote && { quote: wholeSentences(quote, words) }), misconceptions };
}

/** A longer stretch is shown as it was found. */
const longestShown = 280;

/** What was found with the rest of its sentences: half a sentence says little to whoever reads it. */
function wholeSentences(found: Span, { sentences, original }: Words): Span {
  const around = sentences.filter(({ start, end }) => end > found.start && start < found.end);
  const start = Math.min(found.start, ...around.map((sentence) => sentence.start));
  const end = Math.max(found.end, ...around.map((sentence) => sentence.end));
  const lead = /^[^\p{L}\p{N}]*/u.exec(original.slice(start, found.start))?.[0].length ?? 0;
  return end - start - lead > longestShown ? found : { start: start + lead, end };
}

function foundMisconception(
  { ideas }: Misconception,
  misconception: number,
  words: Words,
): FoundMisconception[] {
  const quote = findAsserted(ideas, words);
  return quote ? [{ misconception, quote: wholeSentences(quote, words) }] : [];
}
