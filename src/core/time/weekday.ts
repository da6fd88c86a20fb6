import type { StudyDay } from './study-day';

/** Days of the week as ISO 8601 counts them: 0 is Monday, 6 Sunday. */
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof weekdays)[number];

/** The day of the week of a study day; 1970-01-01 was a Thursday. */
export function weekdayOf(day: StudyDay): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** Whether Joe rests on a study day. */
export function isRestDay(day: StudyDay, restDays: readonly Weekday[]): boolean {
  return restDays.includes(weekdayOf(day));
}

/** The study days of a range, both ends included, that are no rest days. */
export function studyDaysBetween(
  first: StudyDay,
  last: StudyDay,
  restDays: readonly Weekday[],
): StudyDay[] {
  const days: StudyDay[] = [];
  for (let day = first; day <= last; day++) if (!isRestDay(day, restDays)) days.push(day);
  return days;
}
