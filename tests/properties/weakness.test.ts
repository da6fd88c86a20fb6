import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DayEvidence } from '../../src/core/mastery/weakness';
import { weaknessOf } from '../../src/core/mastery/weakness';

const today = 20_000;

const evidence: fc.Arbitrary<DayEvidence[]> = fc.array(
  fc.tuple(fc.integer({ min: -10, max: 200 }), fc.nat(12), fc.nat(12)).map(([ago, a, b]) => ({
    day: today - ago,
    answers: Math.max(a, b),
    recalled: Math.min(a, b),
  })),
  { maxLength: 20 },
);

test('MAS-2 weakness is 0 to 1, and the order of the evidence does not matter', () => {
  fc.assert(
    fc.property(evidence, (days) => {
      const { weakness } = weaknessOf(days, today);
      expect(weakness).toBeGreaterThanOrEqual(0);
      expect(weakness).toBeLessThanOrEqual(1);
      expect(weaknessOf(days.toReversed(), today).weakness).toBeCloseTo(weakness, 9);
    }),
  );
});

test('MAS-2 a recall never makes a domain weaker, a miss never makes it stronger', () => {
  fc.assert(
    fc.property(evidence, fc.integer({ min: 0, max: 100 }), (days, ago) => {
      const before = weaknessOf(days, today).weakness;
      const after = (recalled: number) =>
        weaknessOf([...days, { day: today - ago, answers: 1, recalled }], today).weakness;
      expect(after(1)).toBeLessThanOrEqual(before + 1e-12);
      expect(after(0)).toBeGreaterThanOrEqual(before - 1e-12);
    }),
  );
});

test('MAS-2 one miss more is never less weakness, whenever it was', () => {
  fc.assert(
    fc.property(evidence, fc.nat(), (days, index) => {
      const at = index % Math.max(1, days.length);
      const worse = days.map((day, position) =>
        position === at ? { ...day, recalled: Math.max(0, day.recalled - 1) } : day,
      );
      expect(weaknessOf(worse, today).weakness).toBeGreaterThanOrEqual(
        weaknessOf(days, today).weakness,
      );
    }),
  );
});
