import { atMinutes } from './equal-minutes';
import type { Measured } from './measure';
import { mean, spread } from './measure';
import { backfill } from './policies/backfill';
import { flat } from './policies/flat';
import { flats } from './trial';
import type { Trial } from './trial';

/** What the policy is held to, and whether it is so. */
export interface Gate {
  readonly says: string;
  readonly figure: string;
  readonly ok: boolean;
}

const fewerAnswers = 0.2;
/** Three weeks are too short for a final pass to pay so much. */
const fewerFrom = 45;
const analogiesAtLeast = 1.3;

/** @returns the gates of one trial. */
export function gatesOf(trial: Trial): Gate[] {
  const own = resultsOf(trial, backfill.name);
  const same = own.map((measured, learner) => flatFor(trial, learner, measured.minutes));
  const worst = own.map((measured, learner) => measured.worst - (same[learner]?.worst ?? 0));
  const error = standardError(worst);
  const analogies = mean(own.map((measured) => measured.analogies));
  return [
    {
      says: 'worst domain on the date above flat desired retention at equal minutes',
      figure: `${signed(mean(worst))} ± ${error.toFixed(3)}`,
      ok: mean(worst) > 2 * error,
    },
    ...(trial.days < fewerFrom ? [] : [asGoodAsHigh(trial, own)]),
    {
      says: `answers of an analogy at least ${analogiesAtLeast} times those of its equals`,
      figure: analogies.toFixed(2),
      ok: analogies >= analogiesAtLeast,
    },
  ];
}

function asGoodAsHigh(trial: Trial, own: readonly Measured[]): Gate {
  const high = resultsOf(trial, flat(0.95).name);
  const recall = own.map((measured, learner) => measured.recall - (high[learner]?.recall ?? 0));
  const answers = (all: readonly Measured[]) => mean(all.map((measured) => measured.answers));
  const fewer = 1 - answers(own) / answers(high);
  return {
    says: `recall on the date of flat .95 with ${100 * fewerAnswers} % fewer answers`,
    figure: `${signed(mean(recall))} ± ${standardError(recall).toFixed(3)} with ${(100 * fewer).toFixed(1)} % fewer`,
    ok: mean(recall) >= 0 && fewer >= fewerAnswers,
  };
}

/** Flat desired retention for one learner, as far as it can be had in some minutes. */
export function flatFor(trial: Trial, learner: number, minutes: number): Measured {
  return atMinutes(
    flats.flatMap(({ name }) => resultsOf(trial, name)[learner] ?? []),
    minutes,
  );
}

export function resultsOf(trial: Trial, policy: string): readonly Measured[] {
  const results = trial.results.get(policy);
  if (!results) throw new Error(`"${policy}" was not played.`);
  return results;
}

/** How far the mean of other learners might be from this one. */
function standardError(values: readonly number[]): number {
  return spread(values) / Math.sqrt(values.length);
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
}
