import type { Html } from '../../core/content/card';
import type { Span } from '../../core/interview/mark';
import type { Point, PointId, Question } from '../../core/interview/question';
import { findAsserted } from '../../core/interview/text/asserted';
import { creditable } from '../../core/interview/text/gates';
import { findIdeas } from '../../core/interview/text/ideas';
import type { Passage } from '../../core/interview/text/passage';
import { briefest, mostTold, tellingPassages } from '../../core/interview/text/passage';
import { tellingWords } from '../../core/interview/text/telling';
import type { Words } from '../../core/interview/text/words';
import { likelyHeld, likelySaid, said, suspected } from './likely';
import { wholeSentences } from './whole-sentences';

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

/** So many neighbouring sentences may say a point together, and so many a misconception. */
const ofPoint = 3;
const ofWrong = 2;

/** One suggestion a point, in the order of the rubric. */
export function suggest(question: Question, answer: string): readonly Suggestion[] {
  const words = creditable(answer, question.prompt, coachingOf(question));
  const told = tellingWords(question).map(({ said, wrong }) => ({
    said: tellingPassages(said, words, ofPoint),
    wrong: wrong.map((each) => tellingPassages(each, words, ofWrong)),
  }));
  const around = told.reduce((sum, { said }) => sum + mostTold(said), 0) / told.length;
  return question.points.flatMap((point, index) => {
    const own = told[index];
    return own ? [suggestionFor(point, own, around, words)] : [];
  });
}

/** Everything that is read after an answer, but for what belongs to one point's second chance. */
export function coachingOf({ points, reference, picture, bridge }: Question): readonly Html[] {
  const explained = points.flatMap(({ claim, why }) => [claim, why]);
  return [...explained, reference, picture, ...(bridge === undefined ? [] : [bridge])];
}

/** The passages that tell most of a point, and of each of its misconceptions. */
interface Told {
  readonly said: readonly Passage[];
  readonly wrong: readonly (readonly Passage[])[];
}

function suggestionFor(point: Point, told: Told, around: number, words: Words): Suggestion {
  const right = mostTold(told.said.slice(0, ofWrong));
  const beliefs = (point.misconceptions ?? []).map(({ ideas }, index) => {
    const passages = told.wrong[index] ?? [];
    const { found, span } = findAsserted(ideas, words);
    const likely = likelyHeld({ found, tells: mostTold(passages), right, around });
    return { likely, quote: span ? wholeSentences(span, words) : spanOf(passages) };
  });
  const met = findIdeas(point.ideas, words);
  const likely = likelySaid({
    met: met !== undefined,
    tells: mostTold(told.said),
    isCore: point.weight === 2,
    heldWrong: Math.max(0, ...beliefs.map((belief) => belief.likely)),
  });
  const quote = likely >= said ? (spanOf(told.said) ?? met) : undefined;
  return {
    point: point.id,
    ...(quote && { quote }),
    misconceptions: beliefs.flatMap(({ likely, quote }, misconception) =>
      likely >= suspected && quote ? [{ misconception, quote }] : [],
    ),
  };
}

function spanOf(passages: readonly Passage[]): Span | undefined {
  const passage = briefest(passages);
  return passage && { start: passage.start, end: passage.end };
}
