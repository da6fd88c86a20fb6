import { expect, test } from 'vitest';
import { studyDay } from '../time/study-day';
import { monthNames, monthsOf, yearOf } from './year';

const today = studyDay(Date.parse('2026-11-25T12:00Z'), 0); // a Wednesday

test('MAS-12 a year is 365 days in weeks that begin on Monday', () => {
  const weeks = yearOf(new Map(), today);
  const days = weeks.flat().flatMap((day) => day ?? []);
  expect(days).toHaveLength(365);
  expect(days[0]?.day).toBe(today - 364);
  expect(days.at(-1)?.day).toBe(today);
  expect(weeks.at(-1)?.map((day) => day?.day)).toEqual([
    ...[today - 2, today - 1, today],
    ...Array<undefined>(4).fill(undefined),
  ]);
  expect(days.every(({ level, answers }) => level === 0 && answers === 0)).toBe(true);
});

test('MAS-12 levels compare with the busiest days, and one outlier shrinks no other day', () => {
  const answers = new Map<number, number>(
    Array.from({ length: 40 }, (_, ago) => [today - ago, 20] as const),
  );
  answers
    .set(today - 3, 900)
    .set(today - 4, 1)
    .set(today - 5, 10)
    .set(today + 1, 5000);
  const levels = new Map(
    yearOf(answers, today)
      .flat()
      .flatMap((day) => (day ? [[today - day.day, day.level] as const] : [])),
  );
  expect([0, 3, 4, 5, 50].map((ago) => levels.get(ago))).toEqual([4, 4, 1, 2, 0]);
});

test('MAS-12 months add up to the year', () => {
  const answers = new Map<number, number>([
    [today, 3],
    [today - 1, 4],
    [today - 40, 5],
  ]);
  const months = monthsOf(yearOf(answers, today));
  expect(months).toHaveLength(13);
  expect(months.at(-1)).toEqual({ day: today - 24, days: 2, answers: 7 });
  expect(months.at(-2)).toMatchObject({ days: 1, answers: 5 });
  expect(months[0]).toEqual({ day: today - 364, days: 0, answers: 0 });
});

test('MAS-12 the names of months never run into each other, on whatever day the year begins', () => {
  for (let end = today; end < today + 366; end++) {
    const weeks = yearOf(new Map(), end);
    const half = Math.ceil(weeks.length / 2);
    for (const part of [weeks.slice(0, half), weeks.slice(half)]) {
      const columns = monthNames(part).map(({ column }) => column);
      const gaps = [...columns, part.length].map((column, at) => column - (columns[at - 1] ?? 0));
      expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(3);
      // Half a year has five months or six that are whole enough to be named.
      expect(columns.length).toBeGreaterThanOrEqual(5);
    }
  }
});

test('MAS-12 a month stands at its first whole week', () => {
  const names = monthNames(yearOf(new Map(), today));
  for (const { column, day } of names.slice(1)) {
    const date = new Date(day * 86_400_000);
    expect(date.getUTCDay()).toBe(1);
    expect(date.getUTCDate()).toBeLessThanOrEqual(7);
    expect(yearOf(new Map(), today)[column]?.[0]?.day).toBe(day);
  }
});
