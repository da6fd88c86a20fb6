import type { BankSize } from './bank';
import { makeBank, wholeBank } from './bank';
import { firstDay } from './calendar';
import type { Measured } from './measure';
import { measure } from './measure';
import { play } from './play';
import { backfill, newADayUnder, undated } from './policies/backfill';
import { flat } from './policies/flat';
import { multiplier } from './policies/multiplier';
import { sm2 } from './policies/sm2';
import { tsFsrs } from './policies/ts-fsrs';
import type { Conditions, Policy } from './schedule';

/** One span of days, played by the same learners under every policy. */
export interface Trial {
  readonly days: number;
  readonly conditions: Conditions;
  /** By the name of the policy, then one for each learner, the same learner at the same place. */
  readonly results: ReadonlyMap<string, readonly Measured[]>;
}

export interface TrialSize {
  readonly days: number;
  readonly minutesADay: number;
  readonly learners: number;
  readonly bank: BankSize;
}

const learners = 12;
/** Minutes as somebody would set them who wants to know 600 cards by then. */
export const wholeTrials: readonly TrialSize[] = [
  { days: 21, minutesADay: 80, learners, bank: wholeBank },
  { days: 45, minutesADay: 50, learners, bank: wholeBank },
  { days: 90, minutesADay: 35, learners, bank: wholeBank },
];
export const quickTrials: readonly TrialSize[] = [
  { days: 45, minutesADay: 15, learners: 2, bank: { domains: 10, cardsADomain: 12 } },
];

/** Those of which the table tells; between them lies every amount of minutes that is compared. */
export const flatTargets = [0.85, 0.88, 0.9, 0.95] as const;
const otherFlatTargets = [0.8, 0.92, 0.97] as const;
export const flats: readonly Policy[] = [...otherFlatTargets, ...flatTargets].sort().map(flat);

export const policies: readonly Policy[] = [backfill, undated, multiplier, ...flats, tsFsrs, sm2];

/** Plays every policy. The same size gives the same figures, to the last digit. */
export function runTrial(size: TrialSize, progress: (line: string) => void): Trial {
  const { days, minutesADay } = size;
  const known = {
    bank: makeBank(size.bank),
    first: firstDay,
    date: firstDay + days,
    minutesADay,
  };
  const conditions = { ...known, newADay: newADayUnder(known) };
  const seeds = Array.from({ length: size.learners }, (_, index) => index + 1);
  const results = policies.map((policy) => {
    progress(`${days} days: ${policy.name} ...`);
    return [policy.name, seeds.map((seed) => measure(play(seed, policy, conditions)))] as const;
  });
  return { days, conditions, results: new Map(results) };
}
