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

/** The pairs of letters that make up nine tenths of English, and most of its neighbours. */
const commonPairs = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me
  de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot
  il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai
  sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui fr oo ag
  sp ck ap bo up ff da ga ue ob do tt gr cl qu cr cu ef bu bi ba if rd rm rk rn ru rl ey ye tw lt lf
  ew my ki dr du ds ks ps br ok ov ak av eb ep eg pp ls ys nk nn mm lu pu fu mu ju sk sy sc sm sn sw
  gi go gs gu fa fl fy hu iz ub ud uc uf ug um ip ik xp xt tc tl oc od og oi oa va vo za ze wr ws`.split(
    /\s+/,
  ),
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
