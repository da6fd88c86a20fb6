import type { Span } from '../mark';
import type { Telling } from './telling';
import type { Words } from './words';

/** A few neighbouring sentences, and how much their different words tell together. */
export interface Passage extends Span {
  readonly tells: number;
}

/**
 * For one sentence, two neighbouring ones and so on, those that tell most of something. None of them is
 * closed, and each tells something: there is nothing where no word does.
 * @param most so many sentences at most.
 */
export function tellingPassages(telling: Telling, words: Words, most: number): readonly Passage[] {
  const told = words.sentences.map((sentence) => toldIn(sentence.words, telling));
  const passages: Passage[] = [];
  for (let size = 1; size <= most; size++) {
    let best: Passage | undefined;
    for (let from = 0; from + size <= told.length; from++) {
      const range = words.sentences.slice(from, from + size);
      const tells = toldBy(told.slice(from, from + size));
      const [start, end] = [range[0]?.words[0]?.start ?? 0, range.at(-1)?.end ?? 0];
      const isOpen = range.every((_, index) => !words.closed.has(from + index));
      if (isOpen && tells > (best?.tells ?? 0)) best = { start, end, tells };
    }
    if (best) passages.push(best);
  }
  return passages;
}

/** How much the most telling of passages tells, at least 0. */
export function mostTold(passages: readonly Passage[]): number {
  return Math.max(0, ...passages.map(({ tells }) => tells));
}

/** From such a share of what the most telling passage tells, a shorter one is shown in its place. */
const nearly = 0.8;
/** In characters: more are too many to show, if there are fewer that tell something. */
const longestShown = 280;

/** The passage to be shown: nobody reads a page to find a line. */
export function briefest(passages: readonly Passage[]): Passage | undefined {
  const enough = nearly * mostTold(passages);
  const short = passages.filter(({ start, end }) => end - start <= longestShown);
  return short.find(({ tells }) => tells >= enough) ?? short.at(-1) ?? passages[0];
}

function toldIn(words: readonly { readonly stem: string }[], telling: Telling) {
  return new Map(
    words.flatMap(({ stem }): [string, number][] => {
      const tells = telling.get(stem);
      return tells === undefined ? [] : [[stem, tells]];
    }),
  );
}

/** Each word once, however often it is said. */
function toldBy(told: readonly ReadonlyMap<string, number>[]): number {
  const different = new Map(told.flatMap((some) => [...some]));
  return [...different.values()].reduce((sum, tells) => sum + tells, 0);
}
