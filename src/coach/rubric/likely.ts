/** From so likely on, a point is suggested. */
export const said = 0.37;
/** From so likely on, a misconception is shown: one that is missed is believed on. */
export const suspected = 0.18;

/** What speaks for a point having been said in an answer, and against it. */
export interface PointSigns {
  /** Its ideas were found. */
  readonly met: boolean;
  /** How much the most telling passage tells of it. */
  readonly tells: number;
  readonly isCore: boolean;
  /** How likely one of its misconceptions is held, 0 to 1. */
  readonly heldWrong: number;
  /** Of the answer, in words. */
  readonly length: number;
}

/** Words of an answer: fewer or more of them make no more difference. */
const shortest = 15;
const longest = 250;

/**
 * How likely a point was said, 0 to 1: a logistic regression on the golden answers, with the weights
 * rounded (decision 32). Nothing but a suggestion follows from it.
 */
export function likelySaid({ met, tells, isCore, heldWrong, length }: PointSigns): number {
  const known = Math.log(Math.min(longest, Math.max(shortest, length)));
  const core = isCore ? 0.8 : 0;
  return logistic(-8.4 + (met ? 1.05 : 0) + 0.31 * tells + core + 0.88 * known - 2.8 * heldWrong);
}

/** What speaks for an answer holding a misconception, and against it. */
export interface BeliefSigns {
  /** All of it was found, and nothing takes it back. */
  readonly asserted: boolean;
  /** The share of its groups that were found, 0 to 1. */
  readonly groups: number;
  /** How much the most telling passage tells of it. */
  readonly tells: number;
  /** The same of the point that it contradicts. */
  readonly right: number;
  /** The same of all points, on average. */
  readonly around: number;
}

/** How likely a misconception is held, 0 to 1, in the same way. */
export function likelyHeld({ asserted, groups, tells, right, around }: BeliefSigns): number {
  const found = (asserted ? 1.25 : 0) + 2.8 * groups + 0.59 * tells;
  return logistic(-6 + found - 0.16 * right - 0.14 * around);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
