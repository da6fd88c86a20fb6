import { expect, test } from 'vitest';
import { dayOf } from './clock';
import { isoDate, studyDay, studyDayStart } from './study-day';

const berlinWinter = 60;
const berlinSummer = 120;

test.each([
  ['2026-11-22T02:59:59.999Z', berlinWinter, '2026-11-21'],
  ['2026-11-22T03:00:00Z', berlinWinter, '2026-11-22'],
  ['2026-11-22T23:59Z', 0, '2026-11-22'],
  ['2026-11-23T00:01Z', 0, '2026-11-22'],
  ['2026-11-22T11:59Z', -480, '2026-11-21'],
  ['2026-11-22T12:00Z', -480, '2026-11-22'],
  ['2026-11-21T19:00Z', 540, '2026-11-22'],
  ['1969-12-31T12:00Z', 0, '1969-12-31'],
])('SCH-1 at %s, %i minutes ahead of UTC, the study day is %s', (iso, tz, date) => {
  expect(isoDate(studyDay(Date.parse(iso), tz))).toBe(date);
});

test('SCH-1 a study day begins at its own start and at no instant before', () => {
  for (const tz of [0, berlinWinter, -480, 345]) {
    const start = studyDayStart(20_000, tz);
    expect([studyDay(start - 1, tz), studyDay(start, tz)]).toEqual([19_999, 20_000]);
  }
});

test('SCH-1 the nights in which the clocks change each end one study day', () => {
  const evening = { at: Date.parse('2026-10-24T20:00Z'), tz: berlinSummer };
  const morning = { at: Date.parse('2026-10-25T07:00Z'), tz: berlinWinter };
  expect(dayOf(morning) - dayOf(evening)).toBe(1);
  const before = { at: Date.parse('2026-03-28T20:00Z'), tz: berlinWinter };
  const after = { at: Date.parse('2026-03-29T07:00Z'), tz: berlinSummer };
  expect(dayOf(after) - dayOf(before)).toBe(1);
});
