import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import { foldCard } from '../scheduling/memory';
import { heatOf, readinessOf, recallOn } from './readiness';

test('MAS-4 an unseen card counts 0, an answered one its chance of recall on that day', () => {
  expect(recallOn({ stage: 'new' }, 20_000)).toBe(0);
  const { memory } = foldCard(reviewsOf('c', ['2026-11-22T12:00Z', 'easy']));
  if (memory.stage === 'new') throw new Error('was answered');
  expect(recallOn(memory, memory.lastDay)).toBe(1);
  expect(recallOn(memory, memory.lastDay + 8)).toBeCloseTo(0.9, 1);
  expect(recallOn(memory, memory.lastDay - 2)).toBe(1);
});

test('MAS-4 readiness is the mean over the core cards, within 0 and 1', () => {
  expect(readinessOf(4.5, 10)).toBe(0.45);
  expect(readinessOf(0, 0)).toBe(0);
  expect([readinessOf(-1e-12, 5), readinessOf(5.000_1, 5)]).toEqual([0, 1]);
});

test.each([
  [0.049, 0],
  [0.05, 1],
  [0.3, 2],
  [0.55, 3],
  [0.8, 4],
])('MAS-4 readiness %f is heat %i', (readiness, heat) => {
  expect(heatOf(readiness)).toBe(heat);
});
