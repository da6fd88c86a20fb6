import { expect, test } from 'vitest';
import { makeBank } from './bank';
import { firstDay } from './calendar';
import { mean } from './measure';
import { expectations } from './outlook';
import { newADayUnder } from './policies/backfill';

/** Learners that no policy knows: with a memory, a pace and weak domains of their own. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
/** With minutes for all cards and without, from the first morning to the last week. */
const spans = [
  { days: 21, minutesADay: 5, looks: [20, 7] },
  { days: 45, minutesADay: 5, looks: [44, 20] },
  { days: 45, minutesADay: 12, looks: [44, 20] },
];

const looked = spans.flatMap(({ days, minutesADay, looks }) => {
  const bank = makeBank({ domains: 8, cardsADomain: 20 });
  const known = { bank, first: firstDay, date: firstDay + days, minutesADay, keepsTo: true };
  const conditions = { ...known, newADay: newADayUnder(known) };
  return seeds.flatMap((seed) =>
    expectations(seed, conditions, looks).map(({ actual, range }) => {
      const [low, high] = [mean([...range.low.values()]), mean([...range.high.values()])];
      return { actual, low, high };
    }),
  );
});

test('SCH-31 nine of ten learners who keep to the plan end within the range', () => {
  const inside = looked.filter(({ actual, low, high }) => actual >= low && actual <= high);
  expect(looked).toHaveLength(spans.length * 2 * seeds.length);
  expect(inside.length / looked.length).toBeGreaterThanOrEqual(0.9);
});

test('SCH-31 the range is no wider than it has to be', () => {
  expect(mean(looked.map(({ low, high }) => high - low))).toBeLessThan(0.3);
});
