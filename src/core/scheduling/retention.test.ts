import { expect, test } from 'vitest';
import type { CardKind } from '../content/card';
import { baseTarget, desiredRetention, plainTargets, reasonsFor, timesAsOften } from './retention';

test.each<[CardKind, number, number]>([
  ['concept', 0, 0.88],
  ['concept', 0.5, 0.905],
  ['concept', 1, 0.93],
  ['analogy', 0, 0.92],
  ['analogy', 0.4, 0.94],
  ['analogy', 1, 0.95],
])('SCH-5 a card of kind %s in a domain of weakness %f is held to %f', (kind, weakness, target) => {
  expect(desiredRetention(kind, weakness)).toBe(target);
});

test.each([
  [0.92, 1.8],
  [0.93, 2.15],
  [0.95, 3.3],
])('SCH-5 against .88, %f comes about %f times as often', (target, times) => {
  expect(timesAsOften(target, 0.88)).toBeCloseTo(times, 1);
});

test('SCH-5 a plain card in a sound domain needs no reason', () => {
  expect(reasonsFor('concept', 0.2, false)).toEqual([]);
});

test('SCH-5 each reason is measured against the card without that term, the heavier first', () => {
  const reasons = reasonsFor('analogy', 0.4, true);
  expect(reasons).toEqual([
    { kind: 'analogy', target: 0.94, times: timesAsOften(0.94, 0.9) },
    { kind: 'weak-domain', target: 0.94, times: timesAsOften(0.94, 0.92) },
  ]);
  expect(reasonsFor('concept', 1, true)).toEqual([
    { kind: 'weak-domain', target: 0.93, times: timesAsOften(0.93, 0.88) },
  ]);
});

test.each<[number | undefined, number]>([
  [undefined, 0.88],
  [200, 0.88],
  [90, 0.88],
  [60, 0.827],
  [45, 0.8],
  [0, 0.8],
])('SCH-5 with %j days to the interview plain cards are held to %f', (daysLeft, base) => {
  expect(baseTarget(daysLeft)).toBe(base);
});

test('SCH-5 before an interview the weakness is added to the base, and analogies stay where they are', () => {
  expect(desiredRetention('concept', 0.5, 0.8)).toBe(0.825);
  expect(desiredRetention('analogy', 0, 0.8)).toBe(0.92);
  expect(plainTargets('analogy', 0.4, 0.8)).toEqual([0.82, 0.92, 0.8]);
  expect(reasonsFor('analogy', 0, false, 0.8)).toEqual([
    { kind: 'analogy', target: 0.92, times: timesAsOften(0.92, 0.8) },
  ]);
});
