import { expect, test } from 'vitest';
import { writerOn } from '../../../tests/fixtures/events';
import { compareEvents } from '../log/order';
import { studyDay } from '../time/study-day';
import { interviewOf } from './interview-date';
import { clockCorrections } from './memory';

const at = (iso: string) => ({ at: Date.parse(iso), tz: 0 });
const day = (iso: string) => studyDay(Date.parse(`${iso}T12:00Z`), 0);
const set = (date?: number) =>
  ({ type: 'interview-date-set', ...(date !== undefined && { date }) }) as const;

test('SCH-16 no date, a date, another, and none again', () => {
  const { write, events } = writerOn('a');
  expect(interviewOf(events, [])).toBeNull();
  write(set(day('2026-12-11')), at('2026-11-20T10:00Z'));
  expect(interviewOf(events, [])).toEqual({ date: day('2026-12-11'), setOn: day('2026-11-20') });
  write(set(day('2026-12-14')), at('2026-11-22T10:00Z'));
  expect(interviewOf(events, [])).toEqual({ date: day('2026-12-14'), setOn: day('2026-11-22') });
  write(set(), at('2026-11-23T10:00Z'));
  expect(interviewOf(events, [])).toBeNull();
});

test('SCH-16 of two devices the later word stands', () => {
  const phone = writerOn('phone');
  const laptop = writerOn('laptop');
  laptop.write(set(day('2027-01-10')), at('2026-11-21T09:00Z'));
  phone.write(set(day('2026-12-11')), at('2026-11-20T10:00Z'));
  const both = [...phone.events, ...laptop.events].sort(compareEvents);
  expect(interviewOf(both, [])?.date).toBe(day('2027-01-10'));
});

test('SCH-12 a date that was set under a wrong clock counts as set on the day of the correction', () => {
  const { write, events } = writerOn('a');
  write(set(day('2026-12-30')), at('2030-06-01T10:00Z'));
  write({ type: 'clock-corrected', known: { a: 1 } }, at('2026-11-20T10:00Z'));
  expect(interviewOf(events, clockCorrections(events))).toEqual({
    date: day('2026-12-30'),
    setOn: day('2026-11-20'),
  });
});
