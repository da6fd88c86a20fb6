import type { Html } from '../../core/content/card';
import type { Span } from '../../core/interview/mark';
import type { Misconception, Point, PointId, Question } from '../../core/interview/question';
import { findAsserted } from '../../core/interview/text/asserted';
import { creditable } from '../../core/interview/text/gates';
import { findIdeas } from '../../core/interview/text/ideas';
import { briefest, mostTelling } from '../../core/interview/text/passage';
import type { Telling, TellingPoint } from '../../core/interview/text/telling';
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
  const telling = tellingWords(question);
  const tells = telling.map((each) => mostTelling(each.said, words, ofPoint)?.tells ?? 0);
  const around = tells.reduce((a, b) => a + b, 0) / tells.length;
  return question.points.flatMap((point, index) => {
    const own = telling[index];
    return own ? [suggestionFor(point, own, around, words)] : [];
  });
}

/** Everything that is read after an answer, but for what belongs to one point's second chance. */
export function coachingOf({ points, reference, picture, bridge }: Question): readonly Html[] {
  const explained = points.flatMap(({ claim, why }) => [claim, why]);
  return [...explained, reference, picture, ...(bridge === undefined ? [] : [bridge])];
}

function suggestionFor(
  point: Point,
  telling: TellingPoint,
  around: number,
  words: Words,
): Suggestion {
  const right = mostTelling(telling.said, words, ofWrong)?.tells ?? 0;
  const beliefs = telling.wrong.flatMap((wrong, place) => {
    const misconception = point.misconceptions?.[place];
    return misconception ? [beliefIn(misconception, wrong, { right, around }, words)] : [];
  });
  const found = findIdeas(point.ideas, words);
  const likely = likelySaid({
    met: found !== undefined,
    tells: mostTelling(telling.said, words, ofPoint)?.tells ?? 0,
    isCore: point.weight === 2,
    heldWrong: Math.max(0, ...beliefs.map((belief) => belief.likely)),
  });
  const quote = likely >= said ? (briefest(telling.said, words, ofPoint) ?? found) : undefined;
  return {
    point: point.id,
    ...(quote && { quote: { start: quote.start, end: quote.end } }),
    misconceptions: beliefs.flatMap(({ likely, quote }, misconception) =>
      likely >= suspected && quote ? [{ misconception, quote }] : [],
    ),
  };
}

interface Belief {
  /** 0 to 1. */
  readonly likely: number;
  readonly quote?: Span;
}

function beliefIn(
  { ideas }: Misconception,
  telling: Telling,
  { right, around }: { readonly right: number; readonly around: number },
  words: Words,
): Belief {
  const { found, span } = findAsserted(ideas, words);
  const tells = mostTelling(telling, words, ofWrong)?.tells ?? 0;
  const likely = likelyHeld({ found, tells, right, around });
  if (span) return { likely, quote: wholeSentences(span, words) };
  const passage = briefest(telling, words, ofWrong);
  return { likely, ...(passage && { quote: { start: passage.start, end: passage.end } }) };
}
