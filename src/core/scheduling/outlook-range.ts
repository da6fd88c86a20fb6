import type { DomainId } from '../content/domain';
import { readinessOf } from '../mastery/readiness';
import type { Forecast, ForecastInput } from './forecast';
import { forecast } from './forecast';

/** Readiness by domain, 0 to 1, as it may well come out on the date. */
export interface ReadinessRange {
  readonly low: ReadonlyMap<DomainId, number>;
  readonly high: ReadonlyMap<DomainId, number>;
}

/** Answers of which the time was taken, from which on a pace is one's own. */
const enoughTimes = 50;
/** What a card may really take, against what is known of it: before there is a pace of one's own, and after. */
const paces = { guessed: { slow: 1.6, fast: 0.65 }, known: { slow: 1.15, fast: 0.75 } } as const;
/** By so much may the recall of what is met be off, in log-odds: .90 stands for .79 to .95. */
const memoryOff = { low: -0.9, high: 0.8 } as const;

/**
 * The range around a forecast for somebody who keeps to the plan: in simulation 9 of 10 learners with a memory and a
 * pace of their own end in it (docs/decisions/0050). Played once with more time a card and once with less, and
 * each end moved by what recall is usually off.
 * @param timed answers that the pace was taken from. @param planned the forecast itself, which is always within.
 */
export function readinessRange(
  input: ForecastInput,
  planned: Forecast,
  timed: number,
): ReadinessRange {
  const pace = timed < enoughTimes ? paces.guessed : paces.known;
  const played = (times: number) =>
    forecast({ ...input, secondsPerCard: input.secondsPerCard * times });
  const slow = moved(played(pace.slow), memoryOff.low);
  const fast = moved(played(pace.fast), memoryOff.high);
  const within = (end: ReadonlyMap<DomainId, number>, pick: typeof Math.min) =>
    new Map([...planned.readiness].map(([id, share]) => [id, pick(share, end.get(id) ?? share)]));
  return { low: within(slow, Math.min), high: within(fast, Math.max) };
}

/** The readiness of a forecast, if the cards that are met were recalled better or worse than it says. */
function moved({ readiness, met }: Forecast, by: number): Map<DomainId, number> {
  return new Map(
    [...readiness].map(([id, share]) => {
      const reached = met.get(id) ?? 0;
      const recall = readinessOf(share, reached);
      const odds = (recall / (1 - recall)) * Math.exp(by);
      return [id, reached * (odds === Infinity ? 1 : odds / (1 + odds))];
    }),
  );
}
