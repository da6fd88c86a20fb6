import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from '../../src/core/scheduling/forecast';
import type { ForecastCard } from '../../src/core/scheduling/forecast-card';
import type { PlanInput } from '../../src/core/scheduling/plan';
import { planFor } from '../../src/core/scheduling/plan';
import { isRestDay, weekdays } from '../../src/core/time/weekday';

const today = 20_788;

const input: fc.Arbitrary<PlanInput> = fc
  .record({
    daysAhead: fc.nat(250),
    passed: fc.nat(40),
    minutesADay: fc.constantFrom(5, 10, 15, 30, 60, 180),
    secondsPerCard: fc.integer({ min: 5, max: 60 }),
    restDays: fc.subarray([...weekdays], { maxLength: 6 }),
    unseen: fc.nat(1_500),
    seen: fc.nat(1_500),
  })
  .map(({ daysAhead, passed, ...rest }) => {
    const setOn = today - Math.min(passed, daysAhead);
    return { ...rest, today, interview: { date: setOn + daysAhead, setOn } };
  });

const mixed: fc.Arbitrary<ForecastCard[]> = fc.array(
  fc.record({
    domain: fc.constantFrom('sql', 'spark', 'dbt'),
    core: fc.boolean(),
    target: fc.constantFrom(0.88, 0.92, 0.95),
    memory: fc.option(
      fc.record({
        stability: fc.double({ min: 0.1, max: 200, noNaN: true }),
        difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
        due: fc.integer({ min: today - 30, max: today + 90 }),
        lastDay: fc.integer({ min: today - 60, max: today }),
      }),
      { nil: undefined },
    ),
    suspended: fc.boolean(),
  }),
  { maxLength: 200, size: 'max' },
);

test('SCH-16 a plan never asks for more than the minutes a day hold', () => {
  check(input, (given) => {
    const plan = planFor(given);
    if (!plan) return;
    const most = Math.max(1, Math.floor((given.minutesADay * 60) / given.secondsPerCard));
    expect(plan.newADay).toBeLessThanOrEqual(most);
    expect(plan.finalPass.cardsADay).toBeLessThanOrEqual(most);
  });
});

test('SCH-16 new cards end before the interview, and neither they nor the pass fall on a rest day', () => {
  check(input, (given) => {
    const plan = planFor(given);
    if (!plan) return;
    const days = [
      ...plan.finalPass.days,
      ...(plan.lastNewDay === undefined ? [] : [plan.lastNewDay]),
    ];
    for (const day of days) {
      expect(day).toBeGreaterThanOrEqual(today);
      expect(day).toBeLessThan(plan.date);
      expect(isRestDay(day, given.restDays)).toBe(false);
    }
    expect(plan.newADay === 0).toBe(plan.lastNewDay === undefined);
  });
});

test('SCH-16 a later date never means more new cards a day, nor more that stay unseen', () => {
  check(fc.tuple(input, fc.integer({ min: 1, max: 60 })), ([given, later]) => {
    const { setOn, date } = given.interview;
    const plan = planFor({ ...given, today: setOn, interview: { setOn, date } });
    const relaxed = planFor({ ...given, today: setOn, interview: { setOn, date: date + later } });
    if (!plan || !relaxed || plan.newADay === 0) return;
    expect(relaxed.newADay).toBeLessThanOrEqual(plan.newADay);
    expect(relaxed.unseenOnDate).toBeLessThanOrEqual(plan.unseenOnDate);
  });
});

test('SCH-16 missed days are absorbed: within the same cap, spread over what is left', () => {
  check(fc.tuple(input, fc.integer({ min: 1, max: 20 })), ([given, missed]) => {
    const plan = planFor(given);
    const after = planFor({ ...given, today: today + missed });
    if (!plan || !after || after.newADay === 0) return;
    const most = Math.max(1, Math.floor((given.minutesADay * 60) / given.secondsPerCard));
    expect(after.newADay).toBeGreaterThanOrEqual(plan.newADay);
    expect(after.newADay).toBeLessThanOrEqual(Math.max(10, most / 2));
    // As many as were missed are gained at most: nothing is asked twice.
    expect(after.unseenOnDate).toBeGreaterThanOrEqual(plan.unseenOnDate);
  });
});

test('SCH-19 no day of a forecast takes more minutes than it has, whatever is planned', () => {
  const any = fc.tuple(input, mixed, fc.boolean());
  check(
    any,
    ([{ interview, ...given }, cards, planned]) => {
      const until = today + 50;
      const made = forecast({ ...given, cards, until, ...(planned && { interview }) });
      for (const { day, minutes, reviews, fresh, waiting } of made.days) {
        expect(minutes).toBeLessThanOrEqual(given.minutesADay + 1e-9);
        expect(waiting).toBeGreaterThanOrEqual(0);
        if (isRestDay(day, given.restDays)) expect(reviews + fresh).toBe(0);
      }
      const introduced = made.days.reduce((sum, { fresh }) => sum + fresh, 0);
      const unseen = cards.filter(({ memory, suspended }) => !memory && !suspended).length;
      expect(made.unseen).toBe(unseen - introduced);
      for (const readiness of made.readiness.values()) {
        expect(readiness).toBeGreaterThanOrEqual(0);
        expect(readiness).toBeLessThanOrEqual(1);
      }
    },
    100,
  );
});

test('SCH-18 the final pass adds answers only: until it begins, all days are as without it', () => {
  check(
    mixed,
    (cards) => {
      const seen = cards.filter(({ memory }) => memory);
      const base = { today, until: today + 30, minutesADay: 15, secondsPerCard: 16, restDays: [] };
      const interview = { date: today + 30, setOn: today };
      const without = forecast({ ...base, cards: seen });
      const within = forecast({ ...base, cards: seen, interview });
      expect(within.days.slice(0, 23)).toEqual(without.days.slice(0, 23));
    },
    50,
  );
});

function check<T>(values: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300): void {
  fc.assert(fc.property(values, holds), { numRuns });
}
