import { expect, test } from 'vitest';
import { averages, memoryModel } from './fsrs';
import { defaultParameters } from './parameters';
import { goodIntervals } from './typical';

test('SCH-24 an example of intervals grows with every Good, and shrinks with a higher target', () => {
  const [first = 0, second = 0, third = 0] = goodIntervals(averages, 0.88);
  expect(first).toBeGreaterThanOrEqual(1);
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  expect(goodIntervals(averages, 0.95)[2]).toBeLessThan(third);
});

test('SCH-24 who remembers for longer sees it in them', () => {
  const strong = memoryModel(defaultParameters.with(2, 10).with(8, 2.4));
  const [average, own] = [averages, strong].map((model) => goodIntervals(model, 0.88));
  expect(own?.every((days, at) => days > (average?.[at] ?? Infinity))).toBe(true);
});
