import type { Prediction } from './prediction';

/** What came of some observations, as sums. They grow in place: there are tens of thousands of them. */
export interface Retained {
  n: number;
  recalled: number;
  /** Sum of the targets that the cards were held to. */
  targets: number;
  /** Sum of the recall that was predicted. */
  predicted: number;
}

export function nothingRetained(): Retained {
  return { n: 0, recalled: 0, targets: 0, predicted: 0 };
}

/** Adds an observation to a sum. */
export function retain(sum: Retained, { predicted, target, recalled }: Prediction): void {
  sum.n += 1;
  sum.recalled += recalled ? 1 : 0;
  sum.targets += target;
  sum.predicted += predicted;
}

/** Several sums as one. */
export function retainAll(sums: Iterable<Readonly<Retained>>): Retained {
  const all = nothingRetained();
  for (const { n, recalled, targets, predicted } of sums) {
    all.n += n;
    all.recalled += recalled;
    all.targets += targets;
    all.predicted += predicted;
  }
  return all;
}

/**
 * Lower ends of the bins in which predictions are held against what happened. Narrow where most of
 * them are: a card is shown when its recall has fallen to about .88.
 */
export const binsFrom = [0, 0.7, 0.8, 0.85, 0.9, 0.95] as const;

/** The bin of a prediction, by its place in `binsFrom`. */
export function binOf(predicted: number): number {
  return Math.max(
    0,
    binsFrom.findLastIndex((from) => predicted >= from),
  );
}
