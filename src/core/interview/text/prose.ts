import type { Sentence, Words } from './words';

/**
 * Words without which there is no sentence, as far as they do not also join keywords: "and", "then",
 * "not" and "before" stand in lists as well.
 */
const binding = new Set(
  `a an the this that these those it its i we you he they my our your their me us them is are was
  were be been am it's that's i'm i'd i'll i've we'd we'll they're to of in for with from at so
  because if when which who while don't doesn't can't isn't will would can do does have
  has`.split(/\s+/),
);

/** Whether a lower-case word only binds others: it says nothing by itself. */
export function isBinding(word: string): boolean {
  return binding.has(word);
}

interface Bareness {
  /** In words: fewer are not judged by this measure. */
  readonly from: number;
  /** Below this share of binding words it is no prose, however it is punctuated. */
  readonly share: number;
  /** The same where its phrases, between commas, stops and "and", have on average so few words. */
  readonly listShare: number;
  readonly phrase: number;
}

/** Answers in prose have a share of .24 to .46 and phrases of 4 to 20 words; lists of keywords .0 to .2 and 1 to 3. */
const ofAnswer: Bareness = { from: 20, share: 0.18, listShare: 0.3, phrase: 3.3 };
/** Single sentences and notes vary more: "Drop: disk free at once, but position gone" is fine. */
const ofPart: Bareness = { from: 16, share: 0.02, listShare: 0.15, phrase: 2.5 };
const ofShortAnswer: Bareness = { from: 8, share: 0, listShare: 0.15, phrase: 2.5 };
/** A sentence of fewer words is judged together with others like it beside it. */
const fragment = 8;

/**
 * The sentences, by number, that are keywords and no sentences: nothing in them is credited. All of
 * them, where the answer as a whole is a bag of keywords.
 */
export function keywordBags(words: Words): ReadonlySet<number> {
  const measure = words.all.length < ofAnswer.from ? ofShortAnswer : ofAnswer;
  if (isBag(words.sentences, words, measure)) return new Set(words.sentences.keys());
  const bags = partsOf(words.sentences).filter((part) => isBag(part, words, ofPart));
  return new Set(bags.flat().map((sentence) => words.sentences.indexOf(sentence)));
}

/** A sentence, or fragments that follow each other: one keyword a line is a list too. */
function partsOf(sentences: readonly Sentence[]): Sentence[][] {
  const parts: Sentence[][] = [];
  let afterFragment = false;
  for (const sentence of sentences) {
    const isFragment = sentence.words.length < fragment;
    if (isFragment && afterFragment) parts.at(-1)?.push(sentence);
    else parts.push([sentence]);
    afterFragment = isFragment;
  }
  return parts;
}

function isBag(sentences: readonly Sentence[], { original }: Words, bareness: Bareness): boolean {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < bareness.from) return false;
  const share = words.filter(({ text }) => isBinding(text)).length / words.length;
  if (share < bareness.share) return true;
  const stretch = original.slice(words[0]?.start, words.at(-1)?.end);
  return share < bareness.listShare && words.length <= bareness.phrase * phrasesIn(stretch);
}

function phrasesIn(text: string): number {
  const phrases = text.split(
    /[,;:.!?…|/+&•\r\n]+(?!\S)|[\r\n/|+&•]+|\s[-–—]\s|\b(?:and|or|then)\b/i,
  );
  return phrases.filter((phrase) => /[\p{L}\p{N}]/u.test(phrase)).length;
}
