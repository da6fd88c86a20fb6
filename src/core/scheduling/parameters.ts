/**
 * The 21 parameters of FSRS-6: 0 to 3 the stability, in days, after a first Again, Hard, Good and Easy; 4 to
 * 7 difficulty; 8 to 10, 15 and 16 stability after recall; 11 to 14 after a lapse; 17 to 19 after
 * answers of one day; 20 how flat the forgetting curve ends.
 */
export type MemoryParameters = readonly number[];

/** The averages over many learners that FSRS-6 begins with (ts-fsrs 5.4.2, `default_w`). */
export const defaultParameters: MemoryParameters = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/**
 * Least and most of each: those of FSRS-6, but for a first stability of at least 0.1 days, to which
 * ts-fsrs raises anything less.
 */
export const parameterBounds: readonly (readonly [least: number, most: number])[] = [
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/** Parameters are kept to this many decimals, as FSRS-6 publishes its own. */
const scale = 10_000;

/** The parameters as whole ten-thousandths: how an event keeps them. */
export function packParameters(parameters: MemoryParameters): number[] {
  return parameters.map((value) => Math.round(value * scale));
}

/** @returns undefined for what could not have been fitted: too few or too many, or out of bounds. */
export function unpackParameters(packed: readonly number[]): MemoryParameters | undefined {
  const parameters = packed.map((value) => value / scale);
  return areParameters(parameters) ? parameters : undefined;
}

/** The parameters with the decimals that are kept, none out of its bounds. */
export function keptParameters(parameters: MemoryParameters): MemoryParameters {
  return packParameters(parameters).map((value) => value / scale);
}

function areParameters(values: readonly number[]): boolean {
  return (
    values.length === parameterBounds.length &&
    parameterBounds.every(([least, most], index) => {
      const value = values[index] ?? NaN;
      return value >= least && value <= most;
    })
  );
}

export function areAverages(parameters: MemoryParameters): boolean {
  return defaultParameters.every((value, index) => parameters[index] === value);
}
