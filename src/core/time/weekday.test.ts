import { expect, test } from 'vitest';
import { studyDay } from './study-day';
import { isRestDay, studyDaysBetween, weekdayOf } from './weekday';

const noon = (date: string) => studyDay(Date.parse(`${date}T12:00Z`), 0);

test.each([
  ['2026-11-30', 0],
  ['2026-12-06', 6],
  ['1969-12-31', 2],
])('%s is weekday %i, counted from Monday', (date, weekday) => {
  expect(weekdayOf(noon(date))).toBe(weekday);
});

test('SCH-17 a week with a Sunday off has six study days', () => {
  const monday = noon('2026-11-30');
  expect(isRestDay(monday + 6, [6])).toBe(true);
  expect(studyDaysBetween(monday, monday + 6, [6])).toEqual(
    [0, 1, 2, 3, 4, 5].map((n) => monday + n),
  );
  expect(studyDaysBetween(monday, monday - 1, [])).toEqual([]);
});
