import type { Hit } from './ideas';
import { isNegation } from './negation';
import type { Word, Words } from './words';

/** In the same clause, a denial stands at most so many words before or after a phrasing. */
const before = 6;
const after = 4;

/** What ends a clause: a comma, a colon, a bracket, a dash, or a word that joins two. */
const pause = /[,:()–—]/;
const joins = new Set(
  `and but or so because since as if when while where which who then once before after
  until`.split(/\s+/),
);

/** Behind a negation: "not only that" and "no doubt" deny nothing. */
const harmless = /^(only|just|merely|doubt|hesitate|wait)$/;
/** After a phrasing: "frees the disk without any risk" denies nothing. */
const aside = 'without';

/** What does the work of a negation before a phrasing. */
const refused =
  /\b(instead of|rather than|unlike|whether|even (with|if)|avoid(s|ed|ing)?|refuse to|beware of|careful with|(against|from|stop) \w+ing)\b/;

const wrong =
  '(wrong|false|untrue|a mistake|a myth|a trap|dangerous|useless|pointless|no (fix|help|answer|solution|cure))';
const isWrong = `(is|are|was|were|be|['’]s) (simply |just |plainly |also )?${wrong}`;
const fails =
  "(not|never|(is|are|was|would|wo|will|ca|can|could|do|does|did)n['’]?t)( be| really| quite| at all)? (true|enough|help|work|solve|fix|cure|change (it|that|this|anything)|(the|a|an) (answer|fix|cause|solution|cure))";
const hides = '(hides?|hiding|masks?|masking|(only|just|merely) (paper|postpon|treat)\\w*)';
const pronoun = '(that|this|it|which)';

/** What takes a whole sentence back, narrows it, or puts it into the mouth of others. */
const takenBack = oneOf(
  '(myth|misconception|fallacy|naive|tempting|tempted)',
  '(wrong|mistaken|mistake|error) (to|that)',
  `${pronoun}(\\W+\\w+){0,2}\\W*${isWrong}`,
  fails,
  hides,
  'contrary to',
  'half (right|true)',
  'only (if|where|when|with|for|until|while|as long as)',
  '(people|many|some|most|others|everybody|everyone|somebody|someone) (might |may |often |would |will )?(think|believe|assume|say|claim|propose|suggest)',
  '(you|one) (might|may|could|would) (think|believe|assume)',
  'used to (think|believe|assume|say)',
  '(first|once|always|had) (thought|believed|assumed)',
  'first (idea|thought|instinct|reflex) was',
);

/** "It would do, but ..." is no belief. */
const conceded = /\b(but|yet|however)\b/i;

/** The same right behind a phrasing, and at the beginning of the next sentence. */
const takenBackBehind = new RegExp(`^(\\w+ )?${isWrong}\\b`);
const takenBackNext = new RegExp(
  `^\\W*(no|nope|wrong|not so|not true)\\W*$|^\\W*(but |and )?${pronoun}\\b.{0,12}\\b(${wrong}|${fails}|${hides})\\b`,
  'i',
);

/**
 * Whether a text takes back what it says at a hit: by a negation in the clause around it, by a word such
 * as "myth" in its sentence, by only asking it, or at the beginning of the next sentence.
 * @param said words of phrasings, whose negations ("no retries") belong to what is said.
 */
export function isDenied(hit: Hit, said: ReadonlySet<Word>, words: Words): boolean {
  const { original, sentences } = words;
  const sentence = sentences[hit.first.sentence];
  const next = sentences[hit.first.sentence + 1];
  if (!sentence) return false;
  const inside = words.all.slice(hit.first.place, hit.last.place);
  const upTo = [...clauseFrom(hit.first, -1, before, words).reverse(), ...inside];
  const behind = clauseFrom(hit.last, 1, after, words);
  return (
    original.slice(sentence.end, next?.words[0]?.start).includes('?') ||
    takenBack.test(original.slice(sentence.start, sentence.end)) ||
    (next !== undefined && takenBackNext.test(original.slice(next.start, next.end))) ||
    negates(upTo, said, words) ||
    refused.test(textOf(upTo, said)) ||
    negates(
      behind.filter(({ text }) => text !== aside),
      said,
      words,
    ) ||
    conceded.test(original.slice(hit.last.end, sentence.end)) ||
    takenBackBehind.test(textOf(behind, said))
  );
}

/** The words of a clause on one side of a word, from the nearest on. */
function clauseFrom(word: Word, step: 1 | -1, most: number, { all, original }: Words): Word[] {
  const clause: Word[] = [];
  for (let last = word; clause.length < most;) {
    const next = all[last.place + step];
    if (next?.sentence !== word.sentence || joins.has(next.text)) break;
    const [left, right] = step === 1 ? [last, next] : [next, last];
    if (pause.test(original.slice(left.end, right.start))) break;
    clause.push(next);
    last = next;
  }
  return clause;
}

/** A negation that a phrasing itself holds is part of what is said. */
function negates(clause: readonly Word[], said: ReadonlySet<Word>, { all }: Words): boolean {
  return clause.some(
    (word) =>
      !said.has(word) && isNegation(word.text) && !harmless.test(all[word.place + 1]?.text ?? ''),
  );
}

function textOf(clause: readonly Word[], said: ReadonlySet<Word>): string {
  return clause.map((word) => (said.has(word) ? '-' : word.text)).join(' ');
}

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(${patterns.join('|')})\\b`, 'i');
}
