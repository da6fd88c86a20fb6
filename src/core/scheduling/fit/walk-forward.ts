import type { MemoryParameters } from '../parameters';
import { defaultParameters } from '../parameters';
import type { FitAnswers } from './answers';
import { fitParameters } from './fit';
import { timesLonger } from './longer';
import { lossesIn, mean } from './loss';

/** Fewer clean answers say too little for 21 parameters, whatever the prior. */
const fewestAnswers = 250;
/** Parts of the later half: each is predicted by a fit to all that was answered before it. */
const folds = 4;
/** What must be gained, as a share of the loss before: less would change due dates for nothing. */
const leastGain = 0.01;
/** And in standard errors of the gain, so that luck is seldom taken for a better memory of the memory. */
const surely = 2;

/** Parameters with what they were tried on. Losses are means of -ln over answers that no fit had seen. */
export interface Fitted {
  readonly parameters: MemoryParameters;
  /** Clean answers in all. */
  readonly answers: number;
  readonly losses: Losses;
  /** How long intervals are beside those of the averages; see `timesLonger`. */
  readonly longer: number;
}

export interface Losses {
  /** Of the averages. */
  readonly averages: number;
  /** Of what stands. */
  readonly before: number;
  /** Of fits to what came earlier. */
  readonly after: number;
}

/** Whether there are twice the answers that were there at the last try, and enough of them (SCH-22). */
export function isFitDue(clean: number, lastTried: number): boolean {
  return clean >= nextFitAt(lastTried);
}

/** The clean answers at which parameters are fitted next. */
export function nextFitAt(lastTried: number): number {
  return Math.max(fewestAnswers, 2 * lastTried);
}

/**
 * Fits, and tells whether that is worth adopting: the later half of the answers is predicted, part after
 * part, by fits to what came before each. What stands was fitted to half as many answers at most
 * (`isFitDue`), so it has seen none of these either.
 * @param standing what holds until now. @param target recall at which intervals are compared.
 * @returns undefined where the fits do not predict better than what stands, by a margin.
 */
export function fitIfBetter(
  answers: FitAnswers,
  standing: MemoryParameters,
  target: number,
): Fitted | undefined {
  const { clean } = answers;
  const half = Math.floor(clean / 2);
  const borders = Array.from({ length: folds + 1 }, (_, fold) =>
    Math.round(half + ((clean - half) * fold) / folds),
  );
  let fit = defaultParameters;
  const after = new Float64Array(clean - half);
  for (const [fold, from] of borders.slice(0, -1).entries()) {
    const to = borders[fold + 1] ?? clean;
    fit = fitParameters(answers, { from: 0, to: from }, fit);
    after.set(lossesIn(answers, fit, { from, to }), from - half);
  }
  const later = { from: half, to: clean };
  const before = lossesIn(answers, standing, later);
  const losses = {
    averages: mean(lossesIn(answers, defaultParameters, later)),
    before: mean(before),
    after: mean(after),
  };
  if (!isBetter(before, after)) return undefined;
  const parameters = fitParameters(answers, { from: 0, to: clean }, fit);
  return { parameters, answers: clean, losses, longer: timesLonger(answers, parameters, target) };
}

/** Whether losses fell, answer by answer: by a share that matters, and by more than luck explains. */
function isBetter(before: Float64Array, after: Float64Array): boolean {
  const gains = before.map((loss, index) => loss - (after[index] ?? 0));
  const gain = mean(gains);
  const variance = mean(gains.map((one) => (one - gain) ** 2));
  const error = Math.sqrt(variance / gains.length);
  return gain > leastGain * mean(before) && gain > surely * error;
}
