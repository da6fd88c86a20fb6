import type { Document } from './search';
import { search, termsOf } from './search';

/** Shorter words have too many neighbours. */
const shortest = 5;
/** Letters from which on a second slip is forgiven: "partioning" lacks two. */
const longEnough = 8;

/**
 * The query with its misspelt words put right, where that finds anything: a word that stands in no text gives
 * way to the nearest that does, by letters that are missing, too many, wrong or swapped with their neighbour.
 * Among words that are as near the one that stands in most texts is taken. For a query that finds nothing.
 * @returns undefined where no word can be put right, or where nothing is found then either.
 */
export function meantBy(documents: readonly Document[], query: string): string | undefined {
  let meant: string | undefined;
  for (const term of termsOf(query)) {
    if (!/^[a-z]+$/.test(term) || search(documents, term).length > 0) continue;
    const near = nearest(term, documents);
    if (near === undefined) return undefined;
    meant = (meant ?? query.toLowerCase()).replace(term, near);
  }
  return meant && search(documents, meant).length > 0 ? meant : undefined;
}

function nearest(term: string, documents: readonly Document[]): string | undefined {
  if (term.length < shortest) return undefined;
  const most = term.length < longEnough ? 1 : 2;
  let best: { readonly word: string; readonly slips: number; readonly texts: number } | undefined;
  for (const [word, texts] of wordsLike(term, most, documents)) {
    const slips = slipsBetween(term, word);
    if (slips > most) continue;
    const isBetter = !best || slips < best.slips || (slips === best.slips && texts > best.texts);
    if (isBetter) best = { word, slips, texts };
  }
  return best?.word;
}

/**
 * Words about as long, each with the number of texts that it stands in. They begin with the first letter or, swapped,
 * with the second: to collect all words of all texts takes a phone more than a second.
 */
function wordsLike(
  term: string,
  most: number,
  documents: readonly Document[],
): ReadonlyMap<string, number> {
  const lengths = `{${term.length - most - 1},${term.length + most - 1}}`;
  const like = new RegExp(`(?<![a-z])[${term.slice(0, 2)}][a-z]${lengths}(?![a-z])`, 'g');
  const words = new Map<string, number>();
  for (const { title, tags, body } of documents) {
    for (const word of new Set(`${title} ${tags} ${body}`.match(like))) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}

/** The distance of Damerau and Levenshtein in which no part is changed twice (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const least = Math.min(wrong, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(isSwap ? Math.min(least, (last[j - 2] ?? 0) + 1) : least);
    }
    [last, row] = [row, next];
  }
  return row[b.length] ?? Infinity;
}
