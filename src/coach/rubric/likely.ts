import type { Found } from '../../core/interview/text/asserted';

/** From so likely on, a point is suggested. */
export const said = 0.3;
/** From so likely on, a misconception is shown: one that is missed is believed on. */
export const suspected = 0.12;

/** What speaks for a point having been said in an answer, and against it. */
export interface PointSigns {
  /** Its ideas were found. */
  readonly met: boolean;
  /** How much the most telling passage tells of it. */
  readonly tells: number;
  readonly isCore: boolean;
  /** How likely one of its misconceptions is held, 0 to 1. */
  readonly heldWrong: number;
}

/**
 * How likely a point was said, 0 to 1: a logistic regression on the golden answers, with its weights
 * rounded (decision 32). Nothing but a suggestion follows from it.
 */
export function likelySaid({ met, tells, isCore, heldWrong }: PointSigns): number {
  return logistic(-4.6 + (met ? 1.05 : 0) + 0.36 * tells + (isCore ? 0.76 : 0) - 2.9 * heldWrong);
}

/** What speaks for an answer holding a misconception, and against it. */
export interface BeliefSigns {
  readonly found: Found;
  /** How much the most telling passage tells of it. */
  readonly tells: number;
  /** The same of the point that it contradicts. */
  readonly right: number;
  /** The same of all points, on average. */
  readonly around: number;
}

const ofFound: Readonly<Record<Found, number>> = {
  whole: 2.6,
  half: 1.65,
  none: 0,
  denied: -Infinity,
};

/** How likely a misconception is held, 0 to 1, in the same way. Never, where it is named to be denied. */
export function likelyHeld({ found, tells, right, around }: BeliefSigns): number {
  return logistic(-6.1 + ofFound[found] + 0.58 * tells - 0.15 * right - 0.14 * around);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
