import type { Mark, Span } from './mark';
import type { PointName } from './point-name';
import { nameOf } from './point-name';
import type { Point } from './question';
import type { GradedAnswer } from './score';
import { creditOf, isCore, markOf } from './score';

/** A graded answer with its text, of which the quotes are spans. */
export interface SpokenAnswer extends GradedAnswer {
  readonly text: string;
}

/** Where real depth showed: a sentence, and where there is one its point with the quote. */
export interface Strongest {
  readonly text: string;
  readonly about?: PointName;
  readonly quote?: string;
}

/** A longer quote is cut at a word. */
const longestQuote = 160;

/**
 * The answer that earned most core weight at its first attempt, with its own words quoted or on the
 * candidate's word, and of its core points that were covered the one with the longest quote. See INT-13.
 */
export function strongestOf(answers: readonly SpokenAnswer[]): Strongest {
  let best: SpokenAnswer | undefined;
  let most: Depth = { credit: 0, share: 0 };
  for (const answer of answers) {
    const depth = depthOf(answer);
    if (compareDepth(depth, most) <= 0 || quotedCore(answer).length === 0) continue;
    best = answer;
    most = depth;
  }
  const quoted = best ? quotedCore(best) : [];
  const [first] = quoted.toSorted((a, b) => b.quote.length - a.quote.length);
  if (!best || !first) return { text: 'No clear strength this time.' };
  const { point, quote } = first;
  return {
    text: point.strongLine,
    about: nameOf(best.question, point),
    ...(quote !== '' && { quote }),
  };
}

interface Depth {
  /** Core weight that was earned with the candidate's own words, or on his word. */
  readonly credit: number;
  /** Of the core weight there was. */
  readonly share: number;
}

function compareDepth(a: Depth, b: Depth): number {
  return a.credit - b.credit || a.share - b.share;
}

function depthOf({ question, marks, text }: SpokenAnswer): Depth {
  let credit = 0;
  let all = 0;
  for (const point of question.points.filter(isCore)) {
    const mark = markOf(point, marks);
    if (mark && isShown(mark, text)) credit += point.weight * creditOf(mark);
    all += point.weight;
  }
  return { credit, share: all === 0 ? 0 : credit / all };
}

/** Who marks himself knows what he said, whether or not its words were found. */
function isShown({ by, quote }: Mark, text: string): boolean {
  return by === 'you' || (quote !== undefined && excerpt(text, quote) !== '');
}

/** The core points that an answer covered, each with the words that did it, if they were found. */
function quotedCore({ question, marks, text }: SpokenAnswer): { point: Point; quote: string }[] {
  return question.points.filter(isCore).flatMap((point) => {
    const mark = markOf(point, marks);
    if (!mark || creditOf(mark) < 1 || !isShown(mark, text)) return [];
    return [{ point, quote: mark.quote ? excerpt(text, mark.quote) : '' }];
  });
}

function excerpt(text: string, { start, end }: Span): string {
  const quote = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (quote.length <= longestQuote) return quote;
  const cut = quote.lastIndexOf(' ', longestQuote - 1);
  const kept = cut > 0 ? quote.slice(0, cut) : Array.from(quote).slice(0, longestQuote).join('');
  return `${kept}…`;
}
