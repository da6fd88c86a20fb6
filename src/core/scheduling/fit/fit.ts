import type { MemoryParameters } from '../parameters';
import { defaultParameters, keptParameters, parameterBounds } from '../parameters';
import type { FitAnswers } from './answers';
import type { Span } from './loss';
import { predict } from './loss';
import { solve } from './solve';

/**
 * How far learners' parameters lie from the averages, as standard deviations. From fsrs-rs 6.5, whose penalty
 * on them this is; but of the first stabilities (0 to 3) the logarithms, a factor of 2.7 either way, since those spread
 * over orders of magnitude: reasoned.
 */
const spread = [
  1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];
/**
 * What the prior makes of it: that spread is one of fits, and so partly of their noise. Of learners made with all of
 * it, six tenths predict as well; one who is the average loses half as much (docs/fit.md).
 */
const widths = spread.map((deviation, i) => 0.6 * (i < 4 ? deviation : deviation / Math.SQRT2));

const count = widths.length;
const mostSteps = 25;
/** A step that gains less, in nats over all answers, is the last. */
const enough = 1e-3;

/** What the fit moves: the parameters, the first four as logarithms. */
type Position = readonly number[];

interface Landscape {
  readonly height: number;
  readonly gradient: Float64Array;
  /** Fisher's information: the curvature, as expected. */
  readonly curvature: Float64Array;
}

/**
 * The parameters that are likeliest after the clean answers of a span, given how learners differ: the
 * maximum a posteriori, by damped Fisher scoring within the bounds of FSRS-6. Deterministic; without
 * answers the averages.
 * @param start where to begin: a fit to fewer answers saves steps.
 */
export function fitParameters(
  answers: FitAnswers,
  span: Span,
  start: MemoryParameters = defaultParameters,
): MemoryParameters {
  let position: Position = positionOf(start);
  let here = survey(answers, span, position);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step++) {
    const next = stepFrom(position, here, damping);
    const there = next && survey(answers, span, next);
    if (!next || !there || !(there.height < here.height)) {
      damping *= 10;
      if (damping > 1e6) break;
      continue;
    }
    const gained = here.height - there.height;
    position = next;
    here = there;
    damping = Math.max(1e-6, damping / 10);
    if (gained < enough) break;
  }
  return keptParameters(parametersAt(position));
}

/** @returns undefined where there is no way down. */
function stepFrom(position: Position, here: Landscape, damping: number): Position | undefined {
  // What a bound holds back is left out of the step.
  const free = position.flatMap((value, i) => {
    const [least, most] = boundsOf(i);
    const down = here.gradient[i] ?? 0;
    return (value <= least && down > 0) || (value >= most && down < 0) ? [] : [i];
  });
  const matrix = new Float64Array(free.length ** 2);
  for (const [row, i] of free.entries()) {
    for (const [column, j] of free.entries()) {
      const value = here.curvature[i * count + j] ?? 0;
      matrix[row * free.length + column] = i === j ? value * (1 + damping) : value;
    }
  }
  const slope = Float64Array.from(free, (i) => here.gradient[i] ?? 0);
  const step = solve(matrix, slope);
  if (!step) return undefined;
  const next = [...position];
  for (const [row, i] of free.entries()) {
    const [least, most] = boundsOf(i);
    next[i] = Math.min(most, Math.max(least, (next[i] ?? 0) - (step[row] ?? 0)));
  }
  return next;
}

/** Height is the negative logarithm of likelihood and prior. */
function survey(answers: FitAnswers, span: Span, position: Position): Landscape {
  const parameters = parametersAt(position);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  // Of the logarithm that stands for a parameter, the slope is that of the parameter times it.
  const chain = parameters.map((value, i) => (i < 4 ? value : 1));
  const slope = new Float64Array(count);
  let height = 0;
  predict(answers, parameters, span, (_place, recall, recalled, raw) => {
    height -= Math.log(recalled ? recall : 1 - recall);
    const information = 1 / (recall * (1 - recall));
    const pull = (recall - (recalled ? 1 : 0)) * information;
    for (let i = 0; i < count; i++) slope[i] = (raw[i] ?? 0) * (chain[i] ?? 1);
    for (let i = 0; i < count; i++) {
      const own = slope[i] ?? 0;
      if (own === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + pull * own;
      const weight = information * own;
      for (let j = 0; j <= i; j++) {
        const cell = i * count + j;
        curvature[cell] = (curvature[cell] ?? 0) + weight * (slope[j] ?? 0);
      }
    }
  });
  const averages = positionOf(defaultParameters);
  for (let i = 0; i < count; i++) {
    const away = ((position[i] ?? 0) - (averages[i] ?? 0)) / (widths[i] ?? 1);
    height += away ** 2 / 2;
    gradient[i] = (gradient[i] ?? 0) + away / (widths[i] ?? 1);
    for (let j = 0; j < i; j++) curvature[j * count + i] = curvature[i * count + j] ?? 0;
    curvature[i * count + i] = (curvature[i * count + i] ?? 0) + 1 / (widths[i] ?? 1) ** 2;
  }
  return { height, gradient, curvature };
}

function positionOf(parameters: MemoryParameters): Position {
  return parameters.map((value, i) => (i < 4 ? Math.log(value) : value));
}

function parametersAt(position: Position): MemoryParameters {
  return position.map((value, i) => (i < 4 ? Math.exp(value) : value));
}

function boundsOf(index: number): readonly [least: number, most: number] {
  const [least, most] = parameterBounds[index] ?? [0, 0];
  return index < 4 ? [Math.log(least), Math.log(most)] : [least, most];
}
