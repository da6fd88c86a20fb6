import { expect, test } from 'vitest';
import { shareOf, standing } from './share';

test('MAS-7 a share has the interval of Wilson, which holds for few and for none', () => {
  // Figures: Newcombe 1998, table I, method 3 (score, without correction).
  expect(shareOf(81, 263)).toMatchObject({ n: 263, share: 81 / 263 });
  expect(shareOf(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(shareOf(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(shareOf(0, 20).low).toBe(0);
  expect(shareOf(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(shareOf(29, 29).low).toBeCloseTo(0.883, 3);
  expect(shareOf(29, 29).high).toBe(1);
  expect(shareOf(0, 0)).toEqual({ n: 0, share: 0, low: 0, high: 1 });
});

test('MAS-7 more evidence narrows the interval around the same share', () => {
  const width = (n: number) => shareOf(n * 0.9, n).high - shareOf(n * 0.9, n).low;
  expect(width(10)).toBeGreaterThan(width(100));
  expect(width(100)).toBeGreaterThan(width(1000));
});

test('MAS-7 what was expected is above or below only beyond the interval', () => {
  const observed = shareOf(80, 100);
  expect(standing(0.85, observed)).toBe('within');
  expect(standing(0.95, observed)).toBe('above');
  expect(standing(0.6, observed)).toBe('below');
  expect(standing(0.95, shareOf(0, 0))).toBe('within');
});
