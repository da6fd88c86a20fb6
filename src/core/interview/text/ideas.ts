import type { Span } from '../mark';
import type { Ideas } from '../question';
import { stem } from './stem';
import type { Word, Words } from './words';

/** One phrasing found in one sentence. */
export interface Hit {
  readonly first: Word;
  readonly last: Word;
  readonly words: readonly Word[];
}

/** So many words on, the next word of a phrasing may stand: three others between. */
const near = 4;
/** So many sentences further on, the last group may be met: people come back to a thought. */
const within = 2;
/** From so many groups on, one may be unmet: nobody says everything an author thought of. */
const spareFrom = 3;

/**
 * Where a text says some ideas: one phrasing of every group within three neighbouring sentences, none
 * of them closed; of three and more groups, all but one will do. Of several places the tightest, from
 * the first to the last word found. The figures were chosen on golden answers (INT-21).
 */
export function findIdeas(ideas: Ideas, words: Words): Span | undefined {
  const groups = hitsOfGroups(ideas, words);
  const whole = tightest(groups);
  if (whole || groups.length < spareFrom) return whole;
  const nearly = groups.flatMap((_, spared) => tightest(groups.toSpliced(spared, 1)) ?? []);
  return nearly.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/**
 * For each group of ideas, every place of every phrasing, in the order of the text.
 * @param reach so many words on, the next word of a phrasing may stand.
 */
export function hitsOfGroups(
  ideas: Ideas,
  words: Words,
  reach = near,
): readonly (readonly Hit[])[] {
  return ideas.map((group) =>
    group
      .flatMap((phrasing) => hitsOf(phrasing, words, reach))
      .sort((a, b) => a.first.place - b.first.place),
  );
}

/**
 * The shortest stretch with a hit of every group.
 * @param over so many sentences further on than the first hit, the last one may stand.
 */
export function tightest(groups: readonly (readonly Hit[])[], over = within): Span | undefined {
  const next = groups.map(() => 0);
  let best: Span | undefined;
  for (const { first } of [...groups.flat()].sort((a, b) => a.first.place - b.first.place)) {
    let last = first;
    for (const [group, hits] of groups.entries()) {
      let at = next[group] ?? 0;
      while ((hits[at]?.first.place ?? Infinity) < first.place) at++;
      next[group] = at;
      const hit = hits[at];
      // This group is not met from here on.
      if (!hit) return best;
      if (hit.last.place > last.place) last = hit.last;
    }
    if (last.sentence - first.sentence > over) continue;
    const length = best ? best.end - best.start : Infinity;
    if (last.end - first.start < length) best = { start: first.start, end: last.end };
  }
  return best;
}

/**
 * The largest share of the groups met within neighbouring sentences, 0 to 1.
 * @param over so many sentences further on than the first one, the last may be.
 */
export function shareMet(groups: readonly (readonly Hit[])[], over: number): number {
  const starts = new Set(groups.flat().map(({ first }) => first.sentence));
  const met = [...starts].map((from) =>
    groups.filter((hits) =>
      hits.some(({ first, last }) => first.sentence >= from && last.sentence <= from + over),
    ),
  );
  return Math.max(0, ...met.map((some) => some.length / groups.length));
}

interface Pattern {
  readonly text: string;
  /** Written with a star at its end. */
  readonly isPrefix: boolean;
}

/** The words of a phrasing stand in one sentence and in order. */
function hitsOf(phrasing: string, words: Words, reach: number): Hit[] {
  const [head, ...rest] = patternsOf(phrasing);
  if (!head) return [];
  return candidates(head, words).flatMap((first) => {
    const found = follow(rest, [first], words, reach);
    const last = found?.at(-1);
    return found && last ? [{ first, last, words: found }] : [];
  });
}

function patternsOf(phrasing: string): Pattern[] {
  const parts = phrasing.toLowerCase().match(/[\p{L}\p{M}\p{N}_']+\*?/gu) ?? [];
  return parts.map((part) => {
    const isPrefix = part.endsWith('*');
    return { isPrefix, text: isPrefix ? part.slice(0, -1) : stem(part) };
  });
}

function candidates({ text, isPrefix }: Pattern, words: Words): readonly Word[] {
  if (!isPrefix) return words.byStem.get(text) ?? [];
  return words.all.filter((word) => word.text.startsWith(text) && !words.closed.has(word.sentence));
}

function follow(
  patterns: readonly Pattern[],
  found: readonly Word[],
  words: Words,
  reach: number,
): readonly Word[] | undefined {
  const [pattern, ...rest] = patterns;
  const last = found.at(-1);
  if (!pattern || !last) return found;
  for (let place = last.place + 1; place <= last.place + reach; place++) {
    const word = words.all[place];
    if (word?.sentence !== last.sentence) return undefined;
    if (!meets(pattern, word)) continue;
    const whole = follow(rest, [...found, word], words, reach);
    if (whole) return whole;
  }
  return undefined;
}

function meets({ text, isPrefix }: Pattern, word: Word): boolean {
  return isPrefix ? word.text.startsWith(text) : word.stem === text;
}
