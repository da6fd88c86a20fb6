import type { Span } from '../mark';
import type { Ideas } from '../question';
import type { Hit } from './ideas';
import { hitsOfGroups, tightest } from './ideas';
import { isNegation } from './negation';
import type { Word, Words } from './words';

/** A negation this many words before a phrasing, or inside it, denies it. */
const deniesWithin = 4;

/** What takes a whole sentence back, or puts it into the mouth of others. */
const takenBack =
  /\b(myth|misconception|fallacy|untrue|(not|isn['’]?t) (really |quite )?true|(wrong|mistaken|naive|mistake|tempting|error) (to|that)|(is|would be|that['’]s) (simply |just |plainly )?(wrong|a mistake|a trap|false)|(people|many|some|most|others|everybody|everyone) (might |may |often |would )?(think|believe|assume|say|claim))\b/i;

/**
 * Like `findIdeas`, for what is wrong: a place where the text denies it is left out, as far as a
 * negation close before it, or a word such as "myth" in the sentence, gives it away.
 */
export function findAsserted(ideas: Ideas, words: Words): Span | undefined {
  const groups = hitsOfGroups(ideas, words);
  const said = new Set(groups.flat().flatMap((hit) => hit.words));
  const stands = (hit: Hit) => !isDenied(hit, said, words) && !isTakenBack(hit, words);
  return tightest(groups.map((hits) => hits.filter(stands)));
}

/** A negation that a phrasing itself holds ("no retries") is part of what is said. */
function isDenied({ first, last }: Hit, said: ReadonlySet<Word>, words: Words): boolean {
  const near = words.all.slice(Math.max(0, first.place - deniesWithin), last.place + 1);
  return near.some((word) => {
    if (word.sentence !== first.sentence || said.has(word) || !isNegation(word.text)) return false;
    if (/^(only|just)$/.test(words.all[word.place + 1]?.text ?? '')) return false;
    return !/[,:()–—]/.test(words.original.slice(word.end, Math.max(word.end, first.start)));
  });
}

function isTakenBack({ first }: Hit, { original, sentences }: Words): boolean {
  const sentence = sentences[first.sentence];
  return sentence !== undefined && takenBack.test(original.slice(sentence.start, sentence.end));
}
