import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { cardKinds } from '../../src/core/content/card';
import { ratings } from '../../src/core/log/event';
import type { Load, Showing } from '../../src/core/scheduling/due';
import { daysToWeigh, outcomes } from '../../src/core/scheduling/due';
import { highestTarget, longestInterval, lowestTarget } from '../../src/core/scheduling/fsrs';
import type { Memory } from '../../src/core/scheduling/memory';
import { foldCard } from '../../src/core/scheduling/memory';
import { desiredRetention } from '../../src/core/scheduling/retention';
import { dayOf } from '../../src/core/time/clock';
import { dayLength } from '../../src/core/time/study-day';
import { review, writerOn } from '../fixtures/events';

const today = 20_000;

const seen: fc.Arbitrary<Memory> = fc
  .record({
    stability: fc.oneof(
      fc.double({ min: 0.01, max: 60, noNaN: true }),
      fc.constantFrom(300, 36_500),
    ),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    ago: fc.integer({ min: -40, max: 500 }),
    lapses: fc.nat(5),
  })
  .map(({ ago, ...memory }) => {
    const lastDay = today - ago;
    const dates = { due: today, firstDay: lastDay, lastDay };
    return { stage: 'review', ...memory, ...dates, lastReview: 'a-1' };
  });

const showing = fc.record({
  card: fc.string({ minLength: 1, maxLength: 12 }),
  memory: fc.oneof({ arbitrary: seen, weight: 6 }, fc.constant<Memory>({ stage: 'new' })),
  day: fc.constant(today),
  target: fc.double({ min: lowestTarget, max: highestTarget, noNaN: true }),
  reps: fc.nat(30),
});

const load: fc.Arbitrary<Load> = fc
  .array(fc.nat(40), { minLength: 1, maxLength: 60 })
  .map((cards) => (day) => cards[day % cards.length] ?? 0);

test('SCH-5 a weak-domain or analogy card never comes later than its plain equal', () => {
  fc.assert(
    fc.property(
      showing,
      load,
      weakness(),
      fc.constantFrom(...cardKinds),
      (plain, busy, weak, kind) => {
        const target = desiredRetention(kind, weak);
        const held = outcomes({ ...plain, target }, busy);
        const equal = outcomes({ ...plain, target: desiredRetention('concept', 0) }, busy);
        for (const rating of ratings) {
          expect(held[rating].due).toBeLessThanOrEqual(equal[rating].due);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('SCH-2.3 every outcome is within the cap, and a better rating always comes later', () => {
  fc.assert(
    fc.property(showing, load, (shown, busy) => {
      const { again, hard, good, easy } = outcomes(shown, busy);
      expect(again).toEqual({ due: today, days: 0 });
      expect(hard.days).toBeGreaterThanOrEqual(1);
      expect(good.days).toBeGreaterThan(hard.days);
      expect(easy.days).toBeGreaterThan(good.days);
      expect(easy.days).toBeLessThanOrEqual(longestInterval);
      for (const { due, days } of [hard, good, easy]) expect(due).toBe(today + days);
    }),
    { numRuns: 600 },
  );
});

test('SCH-11 the load is asked only of the days that were read beforehand', () => {
  fc.assert(
    fc.property(showing, (shown: Showing) => {
      const { first, last } = daysToWeigh(shown);
      outcomes(shown, (day) => {
        expect(day).toBeGreaterThanOrEqual(first);
        expect(day).toBeLessThanOrEqual(last);
        return 0;
      });
    }),
    { numRuns: 400 },
  );
});

test('SCH-2 the fold of any history is the chain of ts-fsrs memory states', () => {
  const reference = new FSRSAlgorithm({});
  const answers = fc.array(fc.tuple(fc.nat(120), fc.constantFrom(...ratings)), { maxLength: 30 });
  fc.assert(
    fc.property(answers, (chain) => {
      const writer = writerOn('a');
      let at = Date.UTC(2026, 0, 1, 12);
      let expected: { stability: number; difficulty: number } | null = null;
      for (const [days, rating] of chain) {
        at += days * dayLength;
        writer.write(review('sql-join', rating), { at, tz: 0 });
        const grade = (ratings.indexOf(rating) + 1) as 1 | 2 | 3 | 4;
        expected = reference.next_state(expected, expected ? days : 0, grade);
      }
      const { memory } = foldCard(writer.events as Parameters<typeof foldCard>[0]);
      if (memory.stage === 'new') return void expect(expected).toBeNull();
      expect(Math.abs(memory.stability - (expected?.stability ?? NaN))).toBeLessThan(1e-6);
      expect(Math.abs(memory.difficulty - (expected?.difficulty ?? NaN))).toBeLessThan(1e-6);
      expect(memory.lastDay).toBe(dayOf({ at, tz: 0 }));
    }),
    { numRuns: 150 },
  );
});

function weakness(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true });
}
