import type { Html } from '../../content/card';
import type { Ideas, Misconception, Point, Question } from '../question';
import { plainText } from './plain-text';
import { isBinding } from './prose';
import { stem } from './stem';

/**
 * How much each word tells of one thing, by its stem: the logarithm of how much more often it stands in
 * what was written about that than in the rest of the rubric. Words that tell nothing are left out.
 */
export type Telling = ReadonlyMap<string, number>;

/** What tells of a point, and of each of its misconceptions in their order. */
export interface TellingPoint {
  readonly said: Telling;
  readonly wrong: readonly Telling[];
}

/** A share so small says nothing yet: without it, a word that stands only once would tell most. */
const slight = 0.002;

/**
 * What tells of the points of a question and of their misconceptions, in their order, from everything
 * that the rubric says of each: no list of words and no figure from outside. What stands everywhere,
 * such as the names of the scenario, so tells of nothing.
 */
export function tellingWords({ points }: Pick<Question, 'points'>): readonly TellingPoint[] {
  const shares = points.map((point) => ({
    said: sharesOfPoint(point),
    wrong: (point.misconceptions ?? []).map(sharesOfMisconception),
  }));
  const parts = shares.flatMap(({ said, wrong }) => [said, ...wrong]);
  const all = summed(parts.map((part) => [part, 1]));
  const others = Math.max(1, parts.length - 1);
  const telling = (own: Counts): Telling => {
    const tells = [...own].map(([word, share]): [string, number] => {
      const elsewhere = ((all.get(word) ?? 0) - share) / others;
      return [word, Math.log((share + slight) / (elsewhere + slight))];
    });
    return new Map(tells.filter(([, much]) => much > 0));
  };
  return shares.map(({ said, wrong }) => ({ said: telling(said), wrong: wrong.map(telling) }));
}

/** By stem. */
type Counts = ReadonlyMap<string, number>;
type Weighted = readonly (readonly [Counts, number])[];

function sharesOfPoint({ ideas, claim, title, why }: Point): Counts {
  return shared([
    [ofIdeas(ideas), 1],
    [ofHtml(claim), 2],
    [ofWords(title), 2],
    [ofHtml(why), 0.5],
  ]);
}

function sharesOfMisconception({ ideas, fix }: Misconception): Counts {
  return shared([
    [ofIdeas(ideas), 3],
    [ofHtml(fix), 1],
  ]);
}

/** A word in many phrasings of a group counts more than in a single one, but not many times more. */
function ofIdeas(ideas: Ideas): Counts {
  return summed(
    ideas.map((group) => {
      const times = summed(group.map((phrasing) => [ofWords(phrasing), 1]));
      return [new Map([...times].map(([word, count]) => [word, Math.log2(1 + count)])), 1];
    }),
  );
}

function ofHtml(text: Html): Counts {
  return ofWords(plainText(text));
}

function ofWords(text: string): Counts {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*/gu) ?? [];
  return new Map(words.flatMap((word) => (isBinding(word) ? [] : [[stem(word), 1]])));
}

function shared(weighted: Weighted): Counts {
  const sum = summed(weighted);
  const total = [...sum.values()].reduce((a, b) => a + b, 0);
  return new Map([...sum].map(([word, count]) => [word, count / total]));
}

function summed(weighted: Weighted): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [counts, weight] of weighted) {
    for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count * weight);
  }
  return sum;
}
