import { FSRSAlgorithm, default_w } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { averages, interval, memoryModel, nextMemory, retrievability } from './fsrs';
import {
  areAverages,
  defaultParameters,
  keptParameters,
  packParameters,
  parameterBounds,
  unpackParameters,
} from './parameters';

test('SCH-21 the averages are the default weights of FSRS-6, and are kept as they are', () => {
  expect(defaultParameters).toEqual(default_w);
  expect(keptParameters(defaultParameters)).toEqual(defaultParameters);
  expect(unpackParameters(packParameters(defaultParameters))).toEqual(defaultParameters);
  expect(areAverages(defaultParameters)).toBe(true);
  expect(areAverages(defaultParameters.with(20, 0.2))).toBe(false);
});

test('SCH-21 what ts-fsrs would change in parameters is out of our bounds already', () => {
  for (const end of [0, 1] as const) {
    const parameters = parameterBounds.map((bounds) => bounds[end]);
    expect(new FSRSAlgorithm({ w: parameters }).parameters.w).toEqual(parameters);
    const first = nextMemory(null, 0, 'again', memoryModel(parameters));
    expect(first.stability).toBe(parameters[0]);
  }
});

test('SCH-21 the flatness of the curve is a parameter like any other: recall and intervals follow it', () => {
  const steep = memoryModel(defaultParameters.with(20, 0.5));
  const memory = { stability: 10, difficulty: 5 };
  expect(retrievability(memory, 10, steep)).toBeCloseTo(0.9, 6);
  expect(retrievability(memory, 60, steep)).toBeLessThan(retrievability(memory, 60));
  expect(interval(100, 0.8, steep)).toBeLessThan(interval(100, 0.8));
  expect(interval(100, 0.9, steep)).toBe(interval(100, 0.9));
});

test('SCH-2.4 one model leaves no trace in another', () => {
  const before = nextMemory({ stability: 5, difficulty: 5 }, 4, 'good');
  memoryModel(defaultParameters.with(8, 4));
  expect(nextMemory({ stability: 5, difficulty: 5 }, 4, 'good', averages)).toEqual(before);
});

test.each([
  ['one too few', defaultParameters.slice(1)],
  ['one too many', [...defaultParameters, 1]],
  ['one out of its bounds', defaultParameters.with(20, 0.05)],
  ['one that is no number', defaultParameters.with(3, NaN)],
])('LOG-4 %s is refused', (_, parameters) => {
  expect(unpackParameters(packParameters(parameters))).toBeUndefined();
});
