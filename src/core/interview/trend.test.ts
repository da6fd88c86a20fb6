import { expect, test } from 'vitest';
import { trendOf } from './trend';

const of = (...said: readonly number[]) => said.map((one) => ({ said: one, all: 12 }));

test('INT-53 fewer than three sessions have no direction', () => {
  expect(trendOf([])).toBeUndefined();
  expect(trendOf(of(1, 11))).toBeUndefined();
  expect(trendOf([...of(1, 11), { said: 0, all: 0 }])).toBeUndefined();
});

test('INT-53 two points more is rising, two fewer is falling, one is chance', () => {
  expect(trendOf(of(7, 8, 9))).toBe('rising');
  expect(trendOf(of(9, 8, 7))).toBe('falling');
  expect(trendOf(of(8, 8, 9))).toBe('level');
  expect(trendOf(of(9, 8, 8))).toBe('level');
});

test('INT-53 it is the share that counts, not the points', () => {
  const shrinking = [
    { said: 8, all: 16 },
    { said: 8, all: 12 },
    { said: 8, all: 10 },
  ];
  expect(trendOf(shrinking)).toBe('rising');
});

test('INT-53 one good day at the end of ten does not make a rise', () => {
  expect(trendOf(of(6, 6, 6, 6, 6, 6, 6, 6, 6, 8))).toBe('level');
  expect(trendOf(of(3, 4, 4, 5, 6, 6, 7, 8, 8, 6))).toBe('rising');
});
