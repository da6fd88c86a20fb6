import { expect, test } from 'vitest';
import { columnsOf, live, strangeParameters } from '../../../../tests/fixtures/learner';
import { defaultParameters } from '../parameters';
import { timesLonger } from './longer';
import { fitIfBetter, isFitDue } from './walk-forward';

test.each([
  [249, 0, false],
  [250, 0, true],
  [499, 250, false],
  [500, 250, true],
  [1999, 1000, false],
  [2000, 1000, true],
])(
  'SCH-22 with %i clean answers, and %i at the last fit, a fit is due: %s',
  (clean, tried, due) => {
    expect(isFitDue(clean, tried)).toBe(due);
  },
);

const forgetful = defaultParameters.with(2, 0.3).with(3, 1).with(8, 1).with(20, 0.4);

test('SCH-22 who forgets faster is predicted better, and his intervals are shorter', () => {
  const answers = columnsOf(live({ parameters: forgetful }, 500, 2));
  const fitted = fitIfBetter(answers, defaultParameters, 0.88);
  expect(fitted?.answers).toBe(500);
  expect(fitted?.longer).toBeLessThan(0.8);
  const { averages = 0, before = 0, after = 1 } = fitted?.losses ?? {};
  expect(before).toBe(averages);
  expect(after).toBeLessThan(0.97 * before);
});

test('SCH-22 what stands is only replaced by what predicts better than it does', () => {
  const answers = columnsOf(live({ parameters: forgetful }, 500, 2));
  expect(fitIfBetter(answers, forgetful, 0.88)).toBeUndefined();
});

test('SCH-22 who is the average keeps the averages', () => {
  const average = { parameters: defaultParameters };
  const seeds = Array.from({ length: 12 }, (_, seed) => seed);
  const adopted = seeds.filter((seed) =>
    fitIfBetter(columnsOf(live(average, 300, seed)), defaultParameters, 0.88),
  );
  expect(adopted.length).toBeLessThanOrEqual(1);
});

test('SCH-22 intervals are compared over all cards, at the target they are held to', () => {
  const answers = columnsOf(live({ parameters: strangeParameters(3) }, 100, 3));
  expect(timesLonger(answers, defaultParameters, 0.88)).toBe(1);
  // At 90 % a flatter curve changes nothing; below it, it lengthens.
  const flat = defaultParameters.with(20, 0.1);
  expect(timesLonger(answers, flat, 0.8)).toBeGreaterThan(timesLonger(answers, flat, 0.9));
  const slow = defaultParameters.with(0, 0.424).with(1, 2.5862).with(2, 4.613).with(3, 16.5912);
  expect(timesLonger(answers, slow, 0.9)).toBeGreaterThan(1.2);
  const none = {
    grades: new Uint8Array(),
    elapsed: new Int32Array(),
    places: new Int32Array(),
    clean: 0,
  };
  expect(timesLonger(none, slow, 0.9)).toBe(1);
});
