import type { Html } from '../../content/card';
import type { Span } from '../mark';
import type { Spoken } from './align';
import { align } from './align';
import { holdsInARow } from './echo';
import { quotable } from './gates';
import { isNegation } from './negation';
import { plainText } from './plain-text';
import { isSlip } from './slip';
import type { Word, Words } from './words';
import { wordsOf } from './words';

/** A quote has so many words in one piece: fewer stand anywhere. */
const fewest = 3;
/** More than this is no quote, in words. */
const most = 80;
/** Common words over the longer of quote and stretch: .80 still lets invented negations through. */
const ratio = 0.9;

/**
 * Where the answer says what a coach quotes, in the candidate's own characters; undefined where it
 * does not. Case, punctuation, apostrophes and fillers make no difference, and an ellipsis stands for
 * up to 40 words. At least nine words of ten are common to both, counted as the longest common
 * subsequence over the longer of the two, and no negation and no number is in one of them only.
 * Nothing in a sentence about grading or in words of the question is found.
 * @param question its prompt.
 */
export function verifyQuote(answer: string, question: Html, quote: string): Span | undefined {
  return quotesIn(answer, question)(quote);
}

/** The same for many quotes of one answer, which is read once. */
export function quotesIn(answer: string, question: Html): (quote: string) => Span | undefined {
  const words = quotable(answer, question);
  const asked = wordsOf(plainText(question)).all;
  const stretches = openStretches(words);
  return (quote) => {
    const quoted = quotedWords(quote);
    if (!quoted) return undefined;
    for (const stretch of stretches) {
      const found = findIn(stretch, quoted);
      const [first, last] = [found?.[0], found?.at(-1)];
      if (!found || !first || !last || holdsInARow(asked, found)) continue;
      return { start: first.start, end: last.end };
    }
    return undefined;
  };
}

/** The most points that one span may credit. */
const pointsPerSpan = 2;

/**
 * What stands when one stretch of an answer credits at most two points: of the claims in their order,
 * those whose span does not share most of the shorter one with two that stand already.
 */
export function atMostTwice<C extends { readonly quote: Span }>(
  claims: readonly C[],
): readonly C[] {
  const standing: C[] = [];
  for (const claim of claims) {
    const same = standing.filter(({ quote }) => isSameSpan(quote, claim.quote));
    if (same.length < pointsPerSpan) standing.push(claim);
  }
  return standing;
}

function isSameSpan(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > Math.min(a.end - a.start, b.end - b.start) / 2;
}

interface Stretch {
  readonly words: readonly Word[];
  readonly spoken: readonly Spoken[];
}

/** A quote may run over sentences, but not over a closed one. */
function openStretches(words: Words): Stretch[] {
  const stretches: Word[][] = [[]];
  for (const word of words.all) {
    if (words.closed.has(word.sentence)) stretches.push([]);
    else if (!isFiller(word.text)) stretches.at(-1)?.push(word);
  }
  return stretches
    .filter((stretch) => stretch.length > 0)
    .map((stretch) => ({ words: stretch, spoken: stretch.map(({ text }) => spoken(text)) }));
}

function quotedWords(quote: string): readonly Spoken[] | undefined {
  const pieces = quote.split(/\.{2,}|…|\[[.…\s]*\]/).map((piece) =>
    wordsOf(piece)
      .all.map(({ text }) => text)
      .filter((text) => !isFiller(text)),
  );
  if (!pieces.some((piece) => piece.length >= fewest)) return undefined;
  const quoted = pieces.flatMap((piece) =>
    piece.map((text, index) => ({ ...spoken(text), afterGap: index === 0 })),
  );
  return quoted.length <= most ? quoted : undefined;
}

/** The words of the stretch from the first to the last one quoted. */
function findIn(
  { words, spoken }: Stretch,
  quoted: readonly Spoken[],
): readonly Word[] | undefined {
  // No word of the quote may be missing, and none be added, beyond what the ratio allows together.
  const budget = quoted.length * (1 / ratio - ratio) + 0.05;
  const found = align(quoted, spoken, budget, isSame);
  if (!found) return undefined;
  const window = found.last - found.first + 1 - found.leftOut;
  if (found.common < ratio * Math.max(quoted.length, window)) return undefined;
  // A word lost at an end of the quote could hide a negation that stands beside the stretch.
  const lost = quoted.length - found.common;
  const before = spoken.slice(Math.max(0, found.first - lost), found.first);
  const beside = [...before, ...spoken.slice(found.last + 1, found.last + 1 + lost)];
  if (beside.some((word) => word.isExact)) return undefined;
  return words.slice(found.first, found.last + 1);
}

function isSame(quoted: string, said: string): boolean {
  return quoted === said || (!isExact(quoted) && !isExact(said) && isSlip(quoted, said));
}

function spoken(word: string): Spoken {
  return { text: word.replace(/'/g, ''), isExact: isExact(word) };
}

function isExact(word: string): boolean {
  return isNegation(word) || /\d/.test(word);
}

function isFiller(word: string): boolean {
  return /^(u[mh]+|er+m?|hm+)$/.test(word);
}
