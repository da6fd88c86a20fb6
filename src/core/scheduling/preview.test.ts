import { expect, test } from 'vitest';
import type { ForecastCard } from './forecast-card';
import { previewPlan } from './preview';

const today = 20_788;

function baseOf(unseen: number, minutesADay = 15) {
  const cards: ForecastCard[] = Array.from({ length: unseen }, (_, n) => ({
    domain: `d${n % 3}`,
    core: true,
    target: 0.88,
  }));
  return { today, cards, minutesADay, secondsPerCard: 16, restDays: [] };
}

const preview = (unseen: number, daysAhead: number, minutesADay?: number) =>
  previewPlan(baseOf(unseen, minutesADay), { date: today + daysAhead, setOn: today }, 180);

test('SCH-16 a preview says what changes, with and without the plan', () => {
  const { plan, withPlan, without, enoughMinutes } = preview(300, 24) ?? {};
  expect(plan?.newADay).toBeGreaterThan(10);
  expect(withPlan?.unseen).toBe(0);
  expect(without?.unseen).toBe(60);
  expect(withPlan?.readiness).toBeGreaterThan((without?.readiness ?? 1) + 0.15);
  expect(withPlan?.minutes).toBeGreaterThan(without?.minutes ?? Infinity);
  expect(withPlan?.minutes).toBeLessThanOrEqual(15);
  expect(withPlan?.lastNewDay).toBeLessThan(today + 24);
  expect(enoughMinutes).toBeUndefined();
});

test('SCH-16 where it cannot work it says what would, and that is the least of it', () => {
  const short = preview(300, 12);
  expect(short?.withPlan.unseen).toBeGreaterThan(50);
  const minutes = short?.enoughMinutes ?? 0;
  expect(minutes).toBeGreaterThan(15);
  expect(preview(300, 12, minutes)?.withPlan.unseen).toBe(0);
  expect(preview(300, 12, minutes - 5)?.withPlan.unseen).toBeGreaterThan(0);
});

test('SCH-16 what no day can hold is said to be so', () => {
  const { enoughMinutes, withPlan } = preview(3_000, 2) ?? {};
  expect(withPlan?.unseen).toBeGreaterThan(2_900);
  expect(enoughMinutes).toBeUndefined();
});

test('SCH-16 a standing date in what was read does not change what is without', () => {
  const standing = { date: today + 24, setOn: today };
  const base = { ...baseOf(300), interview: standing };
  expect(previewPlan(base, standing, 180)).toEqual(preview(300, 24));
});

test('SCH-16 a date that is past has nothing to say, and today no day to play', () => {
  expect(preview(30, -1)).toBeUndefined();
  expect(preview(30, 0)).toMatchObject({
    plan: { daysLeft: 0, phase: 'interview' },
    withPlan: { readiness: 0, unseen: 30, minutes: 0 },
  });
});
