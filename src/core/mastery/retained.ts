import type { Prediction } from './prediction';

/** What came of some observations, as sums: they can be added in any order, card by card. */
export interface Retained {
  readonly n: number;
  readonly recalled: number;
  /** Sum of the targets that the cards were held to. */
  readonly targets: number;
  /** Sum of the recall that was predicted. */
  readonly predicted: number;
}

export const nothingRetained: Retained = { n: 0, recalled: 0, targets: 0, predicted: 0 };

export function retain(sum: Retained, { predicted, target, recalled }: Prediction): Retained {
  return {
    n: sum.n + 1,
    recalled: sum.recalled + (recalled ? 1 : 0),
    targets: sum.targets + target,
    predicted: sum.predicted + predicted,
  };
}

export function retainAll(sums: Iterable<Retained>): Retained {
  let all = nothingRetained;
  for (const { n, recalled, targets, predicted } of sums) {
    all = {
      n: all.n + n,
      recalled: all.recalled + recalled,
      targets: all.targets + targets,
      predicted: all.predicted + predicted,
    };
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
