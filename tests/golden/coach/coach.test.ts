import { describe, expect, test } from 'vitest';
import { figuresOf, kappa } from '../../../scripts/eval/figures';
import { loadGolden } from '../../../scripts/eval/golden';
import { gradeOffline } from '../../../scripts/eval/offline';

test('kappa is 1 in full agreement, 0 at chance, and counts what chance would give', () => {
  expect(kappa([[true, true], [false, false]])).toBe(1);
  expect(kappa([[true, true], [true, false], [false, true], [false, false]])).toBe(0);
  expect(kappa([[true, true], [true, true], [false, false], [false, true]])).toBeCloseTo(0.5, 9);
});

describe('what the coach without a model finds, in answers by somebody who had not seen the ideas', () => {
  const figures = figuresOf(gradeOffline(loadGolden('tests/golden/coach/holdout')));

  test('INT-21 it agrees with the readers on what was said', () => {
    expect(figures.kappa).toBeGreaterThanOrEqual(0.65);
  });

  test('INT-22 an answer without content gets no credit', () => {
    expect(figures.falseCredit).toBeLessThanOrEqual(0.02);
  });

  test('INT-29 what it calls a misconception is one', () => {
    expect(figures.misconceptionPrecision).toBeGreaterThanOrEqual(0.9);
  });
});
