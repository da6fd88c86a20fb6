import { expect, test } from 'vitest';
import { binOf, binsFrom, nothingRetained, retain, retainAll } from './retained';

const seen = (predicted: number, recalled: boolean) => ({
  ...{ day: 20_000, predicted, recalled, target: 0.9 },
});

function sumOf(some: readonly ReturnType<typeof seen>[]) {
  const sum = nothingRetained();
  for (const one of some) retain(sum, one);
  return sum;
}

test('MAS-9 what was retained is a sum, whatever the order', () => {
  const some = [seen(0.9, true), seen(0.8, false), seen(0.85, true)];
  const sum = sumOf(some);
  expect(sum).toMatchObject({ n: 3, recalled: 2 });
  expect([sum.targets, sum.predicted]).toEqual([expect.closeTo(2.7), expect.closeTo(2.55)]);
  const all = retainAll(some.map((one) => sumOf([one])).reverse());
  expect([all.n, all.recalled]).toEqual([3, 2]);
  expect(all.predicted).toBeCloseTo(sum.predicted, 12);
  expect(retainAll([])).toEqual(nothingRetained());
});

test('MAS-9 every prediction has one bin, which it is not below', () => {
  for (const predicted of [0, 0.1, 0.69, 0.7, 0.849, 0.85, 0.9, 0.9499, 0.95, 1]) {
    const bin = binOf(predicted);
    expect(predicted).toBeGreaterThanOrEqual(binsFrom[bin] ?? NaN);
    expect(predicted).toBeLessThan(binsFrom[bin + 1] ?? 1.01);
  }
});
