import type { Span } from '../mark';
import type { Telling } from './telling';
import type { Sentence, Words } from './words';

/** A few neighbouring sentences, and how much their different words tell together. */
export interface Passage extends Span {
  readonly tells: number;
}

/**
 * The neighbouring sentences that tell most of something, none of them closed; of equal ones the fewest.
 * Undefined where no word tells anything.
 * @param most so many sentences at most.
 */
export function mostTelling(telling: Telling, words: Words, most: number): Passage | undefined {
  let best: Passage | undefined;
  for (let size = 1; size <= most; size++) {
    for (let from = 0; from + size <= words.sentences.length; from++) {
      const passage = passageOf(words.sentences.slice(from, from + size), telling, words);
      if (passage && passage.tells > (best?.tells ?? 0)) best = passage;
    }
  }
  return best;
}

/** From such a share of what more sentences tell, fewer are shown in their place. */
const nearly = 0.8;
/** In characters: more are too many to show, if there are fewer that tell something. */
const longestShown = 280;

/** The same to be shown: nobody reads a page to find a line. */
export function briefest(telling: Telling, words: Words, most: number): Passage | undefined {
  const best = mostTelling(telling, words, most);
  const brief = best && most > 1 ? briefest(telling, words, most - 1) : undefined;
  if (!best || !brief) return best;
  const isTooLong = best.end - best.start > longestShown;
  return isTooLong || brief.tells >= nearly * best.tells ? brief : best;
}

function passageOf(
  sentences: readonly Sentence[],
  telling: Telling,
  { closed }: Words,
): Passage | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.some(({ sentence }) => closed.has(sentence))) return undefined;
  const stems = new Set(words.map(({ stem }) => stem));
  const tells = [...stems].reduce((sum, stem) => sum + (telling.get(stem) ?? 0), 0);
  return { start: first.start, end: last.end, tells };
}
