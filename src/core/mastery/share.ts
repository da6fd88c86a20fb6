/** A share of n observations, with the range in which the true share lies in 19 cases of 20. */
export interface Share {
  readonly n: number;
  /** 0 to 1; 0 where n is 0. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: both tails together are 5 %. */
const z = 1.96;

/**
 * `count` of `n` with its Wilson score interval at 95 % (Wilson 1927): unlike the plain one it is right
 * for few observations, and never leaves 0 to 1. Without observations it is all of 0 to 1.
 */
export function shareOf(count: number, n: number): Share {
  if (n === 0) return { n, share: 0, low: 0, high: 1 };
  const share = count / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  return { n, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** Where an expected share stands to an observed one: beyond what chance explains, or not. */
export function standing(expected: number, { low, high, n }: Share): 'above' | 'below' | 'within' {
  if (n === 0 || (expected >= low && expected <= high)) return 'within';
  return expected > high ? 'above' : 'below';
}
