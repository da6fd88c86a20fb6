import { isNegation } from '../../src/core/interview/text/negation.ts';
import type { Word } from '../../src/core/interview/text/words.ts';
import { wordsOf } from '../../src/core/interview/text/words.ts';
import type { Dice } from './dice.ts';

/** A quote as a model gives it back, and the answer it was taken from. */
interface Quoted {
  readonly answer: string;
  readonly quote: string;
}

/** An ellipsis leaves so many words on either side of it, or the pieces would be no quotes. */
const besideGap = 3;
const longestGap = 3;

/** Does to a stretch what models do when they copy it: none of it changes what is said. */
export function tidied(answer: string, stretch: readonly Word[], dice: Dice): Quoted {
  const quote = answer.slice(stretch[0]?.start, stretch.at(-1)?.end);
  const slipped = dice.heads() ? withSlip(answer, stretch, dice) : answer;
  const steps = [withOtherCase, withCurlyMarks, withoutComma, withEllipsis];
  const done = steps.filter(() => dice.heads());
  return { answer: slipped, quote: done.reduce((so, step) => step(so, dice), quote) };
}

/** The candidate slipped, and the model puts it right: two neighbours inside of a word change places. */
function withSlip(answer: string, stretch: readonly Word[], dice: Dice): string {
  const long = stretch.filter(({ text }) => /^[a-z]{5,}$/.test(text) && !isNegation(text));
  const word = long[dice.below(Math.max(1, long.length))];
  if (!word) return answer;
  const at = word.start + 1 + dice.below(word.text.length - 3);
  return answer.slice(0, at) + answer.charAt(at + 1) + answer.charAt(at) + answer.slice(at + 2);
}

function withOtherCase(quote: string, dice: Dice): string {
  if (dice.heads()) return quote.toLowerCase();
  return quote.charAt(0).toUpperCase() + quote.slice(1) + '.';
}

function withCurlyMarks(quote: string): string {
  return `“${quote
    .replace(/'/g, '’')
    .replace(/"(?=\w)/g, '“')
    .replace(/"/g, '”')}”`;
}

function withoutComma(quote: string, dice: Dice): string {
  const commas = [...quote.matchAll(/,(?=\s)/g)];
  const at = commas[dice.below(Math.max(1, commas.length))]?.index;
  return at === undefined ? quote : quote.slice(0, at) + quote.slice(at + 1);
}

/** Leaves out some words in the middle, but no negation and no number: that would change what is said. */
function withEllipsis(quote: string, dice: Dice): string {
  const { all } = wordsOf(quote);
  const size = 1 + dice.below(longestGap);
  const from = besideGap + dice.below(Math.max(1, all.length - 2 * besideGap - size));
  const out = all.slice(from, from + size);
  const [first, last] = [out[0], out.at(-1)];
  if (!first || !last || from + size + besideGap > all.length) return quote;
  if (out.some(({ text }) => isNegation(text) || /\d/.test(text))) return quote;
  return `${quote.slice(0, first.start)}… ${quote.slice(last.end).trimStart()}`;
}

const verb =
  /^(is|are|was|were|has|have|had|can|could|will|would|should|must|do|does|did|may|might)$/;

/** A stretch turned into its opposite: its negation is left out, or one is put in behind a verb. */
export function negated(answer: string, stretch: readonly Word[], dice: Dice): string {
  const [start, end] = [stretch[0]?.start, stretch.at(-1)?.end];
  const denial = stretch.slice(1, -1).find(({ text }) => isNegation(text));
  if (denial) {
    const without = /n['’]t$/i.exec(answer.slice(denial.start, denial.end));
    const from = without ? denial.start + without.index : denial.start;
    return answer.slice(start, from) + answer.slice(denial.end, end);
  }
  const verbs = stretch.slice(0, -1).filter(({ text }) => verb.test(text));
  const before = verbs[0] ?? stretch[dice.below(stretch.length - 1)];
  if (!before) return '';
  return `${answer.slice(start, before.end)} not${answer.slice(before.end, end)}`;
}
