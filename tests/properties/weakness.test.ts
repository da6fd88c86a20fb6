import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DayEvidence } from '../../src/core/mastery/evidence';
import { changeEvidence, packEvidence } from '../../src/core/mastery/evidence';
import { weaknessOf } from '../../src/core/mastery/weakness';

const today = 20_000;
/** What lies on one day belongs in one entry. */
const packed = (days: readonly DayEvidence[]) =>
  days.reduce(
    (sum, { day, answers, recalled }) => changeEvidence(sum, day, answers, recalled),
    packEvidence([]),
  );
const weak = (days: readonly DayEvidence[]) => weaknessOf(packed(days), today);

const evidence: fc.Arbitrary<DayEvidence[]> = fc.array(
  fc.tuple(fc.integer({ min: -10, max: 200 }), fc.nat(12), fc.nat(12)).map(([ago, a, b]) => ({
    day: today - ago,
    answers: Math.max(a, b),
    recalled: Math.min(a, b),
  })),
  { maxLength: 20 },
);

test('MAS-2 weakness is 0 to 1, and the order in which evidence came does not matter', () => {
  fc.assert(
    fc.property(evidence, (days) => {
      const { weakness } = weak(days);
      expect(weakness).toBeGreaterThanOrEqual(0);
      expect(weakness).toBeLessThanOrEqual(1);
      expect(weak(days.toReversed()).weakness).toBeCloseTo(weakness, 9);
    }),
  );
});

test('MAS-2 a recall never makes a domain weaker, a miss never makes it stronger', () => {
  fc.assert(
    fc.property(evidence, fc.integer({ min: 0, max: 100 }), (days, ago) => {
      const before = weak(days).weakness;
      const after = (recalled: number) =>
        weak([...days, { day: today - ago, answers: 1, recalled }]).weakness;
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
      expect(weak(worse).weakness).toBeGreaterThanOrEqual(weak(days).weakness);
    }),
  );
});
