/** Core points that were said in a mock session, of all of them. */
export interface CoreSaid {
  readonly said: number;
  readonly all: number;
}

export type Direction = 'rising' | 'falling' | 'level';

/** Fewer show nothing. */
const leastForTrend = 3;
/** More than one point of the eleven or so that a session has: one more or less is chance. */
const leastChange = 0.15;

/**
 * Where the share of core points said is going: the line of least squares through the sessions,
 * and what it gains from the first to the last.
 * @param sessions the oldest first. @returns undefined for fewer than three with a core point.
 */
export function trendOf(sessions: readonly CoreSaid[]): Direction | undefined {
  const shares = sessions.filter(({ all }) => all > 0).map(({ said, all }) => said / all);
  if (shares.length < leastForTrend) return undefined;
  const change = slopeOf(shares) * (shares.length - 1);
  if (Math.abs(change) < leastChange) return 'level';
  return change > 0 ? 'rising' : 'falling';
}

/** Of the line of least squares, a session apart. */
function slopeOf(shares: readonly number[]): number {
  const middle = (shares.length - 1) / 2;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  let rise = 0;
  let run = 0;
  for (const [index, share] of shares.entries()) {
    rise += (index - middle) * (share - mean);
    run += (index - middle) ** 2;
  }
  return rise / run;
}
