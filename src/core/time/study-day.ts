/** Milliseconds since 1970-01-01T00:00Z, as the wall clock gave them. */
export type Millis = number;

/** Minutes that local time is ahead of UTC (Berlin in summer: 120). Kept on every event. */
export type ZoneOffset = number;

/** A local study day, counted from 1970-01-01. It turns at 04:00, not at midnight. */
export type StudyDay = number;

export const minute = 60_000;
const hour = 60 * minute;
export const dayLength = 24 * hour;

/** A late evening still belongs to its day. Source: Anki's default, docs/rules/scheduling.md SCH-1. */
export const dayTurnsAt = 4;

/** The study day of an instant in a zone; an integer, negative before 1970. */
export function studyDay(at: Millis, tz: ZoneOffset): StudyDay {
  return Math.floor((at + tz * minute - dayTurnsAt * hour) / dayLength);
}

/** The instant at which a study day begins in a zone with this offset. */
export function studyDayStart(day: StudyDay, tz: ZoneOffset): Millis {
  return day * dayLength + dayTurnsAt * hour - tz * minute;
}

/** The calendar date of a study day as `2026-11-22`. */
export function isoDate(day: StudyDay): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
