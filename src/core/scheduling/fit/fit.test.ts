import { expect, test } from 'vitest';
import { columnsOf, live, strangeParameters } from '../../../../tests/fixtures/learner';
import { defaultParameters, parameterBounds } from '../parameters';
import { fitParameters } from './fit';
import { lossesIn, mean } from './loss';
import { solve } from './solve';

test('SCH-22 without answers there is nothing to tell one learner from the others', () => {
  const answers = columnsOf(live({ parameters: defaultParameters }, 10, 1));
  expect(fitParameters(answers, { from: 0, to: 0 })).toEqual(defaultParameters);
});

test('SCH-22 the predictions of a learner are found from his answers', () => {
  for (const seed of [1, 2, 3]) {
    const parameters = strangeParameters(seed);
    const answers = columnsOf(live({ parameters }, 6000, seed));
    const fit = fitParameters(answers, { from: 0, to: 4000 });
    const later = { from: 4000, to: answers.clean };
    const loss = (of: readonly number[]) => mean(lossesIn(answers, of, later));
    const [own, best, average] = [loss(fit), loss(parameters), loss(defaultParameters)];
    // Nine tenths of what knowing the learner would gain over knowing nothing.
    expect(own - best).toBeLessThan(0.1 * (average - best) + 0.002);
  }
});

test('SCH-22 a fit is the same whenever it is made, from wherever it begins', () => {
  const answers = columnsOf(live({ parameters: strangeParameters(5) }, 800, 5));
  const span = { from: 0, to: 800 };
  const fit = fitParameters(answers, span);
  expect(fitParameters(answers, span)).toEqual(fit);
  const other = fitParameters(answers, span, fitParameters(answers, { from: 0, to: 400 }));
  const loss = (of: readonly number[]) => mean(lossesIn(answers, of, span));
  expect(Math.abs(loss(other) - loss(fit))).toBeLessThan(1e-3);
});

test('SCH-22 the strangest answers lead to parameters within the bounds', () => {
  for (const grade of [1, 2, 3, 4]) {
    const grades = new Uint8Array(3000).fill(grade);
    const elapsed = Int32Array.from(grades, (_, index) => (index % 10 === 0 ? -1 : index % 10));
    let place = 0;
    const places = elapsed.map((days) => (days > 0 ? place++ : -1));
    const fit = fitParameters({ grades, elapsed, places, clean: place }, { from: 0, to: place });
    for (const [index, [least, most]] of parameterBounds.entries()) {
      expect(fit[index]).toBeGreaterThanOrEqual(least);
      expect(fit[index]).toBeLessThanOrEqual(most);
    }
  }
});

test('equations are solved, and those that cannot be are said to be', () => {
  const x = solve(Float64Array.of(4, 2, 2, 3), Float64Array.of(8, 8));
  expect([...(x ?? [])].map((value) => value.toFixed(9))).toEqual(['1.000000000', '2.000000000']);
  expect(solve(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBeUndefined();
});
