/** A word of a quote or of the answer, ready to be compared. */
export interface Spoken {
  readonly text: string;
  /** A negation or a number: it has to stand in both or in neither. */
  readonly isExact: boolean;
  /** Of a quote: an ellipsis stands before it. */
  readonly afterGap?: boolean;
}

export interface Alignment {
  /** The places of the first and the last common word in the answer. */
  readonly first: number;
  readonly last: number;
  /** Words common to both: the length of the longest common subsequence. */
  readonly common: number;
  /** Words of the answer that an ellipsis stands for. */
  readonly leftOut: number;
}

interface Path extends Alignment {
  /** Words in one of the two only. */
  readonly cost: number;
}

/** An ellipsis stands for at most so many words. */
const longestGap = 40;
/** Slightly more than an extra word: of two ways, the one with more common words. */
const lostCost = 1.001;
const leftOutCost = 0.0001;

const nothing: Path = { first: -1, last: -1, common: 0, leftOut: 0, cost: 0 };
const dead: Path = { ...nothing, cost: Infinity };

/**
 * The stretch of the answer that differs least from the quote, or undefined where each differs by more
 * than `budget` words or in an exact word. Of equal ones the first. Semi-global alignment with
 * insertions and deletions only (Needleman and Wunsch 1970), in time answer x quote.
 */
export function align(
  quote: readonly Spoken[],
  answer: readonly Spoken[],
  budget: number,
  same: (quoted: string, said: string) => boolean,
): Alignment | undefined {
  const paths = quote.map(() => dead);
  let best = dead;
  answer.forEach((said, place) => {
    // The path up to the quoted word before, as it was before this word of the answer.
    let diagonal = nothing;
    let shorter = nothing;
    quote.forEach((quoted, index) => {
      const here = paths[index] ?? dead;
      const matched = same(quoted.text, said.text) ? withMatch(diagonal, place) : dead;
      const lost = quoted.isExact ? dead : withCost(shorter, lostCost);
      const next = quote[index + 1];
      const extra = next ? withExtra(here, said, next.afterGap === true) : dead;
      const path = cheapest(matched, lost, extra);
      diagonal = here;
      shorter = path.cost > budget ? dead : path;
      paths[index] = shorter;
    });
    if (shorter.common > 0 && shorter.cost < best.cost) best = shorter;
  });
  return best.cost === Infinity ? undefined : best;
}

function withMatch(path: Path, place: number): Path {
  const first = path.first < 0 ? place : path.first;
  return { ...path, first, last: place, common: path.common + 1 };
}

function withCost(path: Path, cost: number): Path {
  return path.cost === Infinity ? dead : { ...path, cost: path.cost + cost };
}

function withExtra(path: Path, said: Spoken, isGap: boolean): Path {
  if (path.common === 0 || said.isExact) return dead;
  if (!isGap) return withCost(path, 1);
  const leftOut = path.leftOut + 1;
  return leftOut > longestGap ? dead : { ...withCost(path, leftOutCost), leftOut };
}

function cheapest(a: Path, b: Path, c: Path): Path {
  const ab = b.cost < a.cost ? b : a;
  return c.cost < ab.cost ? c : ab;
}
