import type { Html } from '../../content/card';
import { echoed, ofQuestion } from './echo';
import { plainText } from './plain-text';
import type { Word, Words } from './words';
import { wordsOf } from './words';

/** Why there is nothing to grade yet. */
export type NothingToGrade = 'empty' | 'too-short' | 'gibberish' | 'echo';

/** An answer has at least so many words. */
const fewest = 8;
/** An answer is an echo from this share of words in sentences taken from the question. */
const echoFrom = 0.8;

/**
 * Whether an answer can be graded at all, before anything is spent on it: undefined if it can.
 * @param question its prompt.
 */
export function preflight(answer: string, question: Html): NothingToGrade | undefined {
  const words = wordsOf(answer);
  const size = words.all.length;
  if (size === 0) return 'empty';
  if (size + unspaced(answer) < fewest) return 'too-short';
  if (isMashed(words) || isRepeated(words.all)) return 'gibberish';
  const echoes = echoed(words, [plainText(question)], ofQuestion);
  const taken = words.all.filter((word) => echoes.has(word.sentence)).length;
  return taken >= echoFrom * size ? 'echo' : undefined;
}

/** Words of scripts that put no space between them, two signs a word. */
function unspaced(answer: string): number {
  const signs = answer.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return (signs?.length ?? 0) / 2;
}

/**
 * The pairs of letters that make up nine tenths of English, and most of its neighbours: for each first
 * letter those that follow it.
 */
const commonPairs = new Set(
  `abcdgiklmnprstvy baeiloru caehiklortu daeiorsu eabcdefglmnprstvwxy faefiloruy gaehiorsu haeiou
  iacdefgklmnoprstvz ju keis ladefilostuy maeimopuy nacdegiknost oabcdfgiklmnoprstuvw paeloprsu qu
  radeiklmnostuy sacehikmnopstuwy tacehilorstuwy ubcdefgilmnprst vaeio waehiors xpt yes zae`
    .split(/\s+/)
    .flatMap(([first = '', ...seconds]) => seconds.map((second) => first + second)),
);
const commonShare = 0.72;

/** Keys pressed at random: their pairs of letters are not those of words. Acronyms and other scripts are not judged. */
function isMashed({ all, original }: Words): boolean {
  const written = all.map(({ start, end }) => original.slice(start, end));
  const pairs = written.flatMap((word) => (/^[A-Z]?[a-z]{2,}$/.test(word) ? pairsOf(word) : []));
  const common = pairs.filter((pair) => commonPairs.has(pair.toLowerCase())).length;
  return common < commonShare * pairs.length;
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/** The same few words over and over: no sentences of eight words and more do with so few. */
function isRepeated(words: readonly Word[]): boolean {
  const different = new Set(words.map((word) => word.text)).size;
  return different <= Math.min(12, words.length / 3);
}
