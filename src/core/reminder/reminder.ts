import type { Millis, StudyDay } from '../time/study-day';
import { dayTurnsAt, isoDate } from '../time/study-day';
import type { Weekday } from '../time/weekday';
import { isRestDay, weekdays } from '../time/weekday';
import { contentLines, escapeText, utcStamp } from './calendar-text';

export interface Reminder {
  /** Local time, wherever Joe is: `19:30`. */
  readonly time: string;
  /** The first study day on which it may ring. */
  readonly from: StudyDay;
  readonly restDays: readonly Weekday[];
  /** The last study day on which it rings. */
  readonly until?: StudyDay | undefined;
  /** The same for each reminder of a device, so that a calendar replaces the one before. */
  readonly uid: string;
  readonly madeAt: Millis;
  /** Address of the app. */
  readonly url: string;
}

/** Whether a text is a time of day as `<input type="time">` gives it. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * A calendar file with one event that repeats on every day that is no rest day, with an alarm.
 * In floating time (RFC 5545, 3.3.5): half past seven is half past seven in every zone.
 * @returns undefined when there is no day left to ring on.
 */
export function reminderFile(reminder: Reminder): string | undefined {
  const { time, restDays, until, uid, madeAt, url } = reminder;
  const first = firstDay(reminder);
  if (first === undefined) return undefined;
  // Before four in the morning it is still the study day of the date before.
  const shift = Number(time.slice(0, 2)) < dayTurnsAt ? 1 : 0;
  const local = (day: StudyDay) =>
    `${isoDate(day + shift).replaceAll('-', '')}T${time.replace(':', '')}00`;
  const rings = weekdays
    .filter((weekday) => !restDays.includes(weekday))
    .map((weekday) => names[(weekday + shift) % 7]);
  const rule = [
    restDays.length === 0 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${rings.join(',')}`,
    // Of the same kind as the start: local time (3.3.10).
    ...(until === undefined ? [] : [`UNTIL=${local(until)}`]),
  ];
  const what = escapeText('Backfill: the cards of today');
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Backfill//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp(madeAt)}`,
    `DTSTART:${local(first)}`,
    'DURATION:PT15M',
    `RRULE:${rule.join(';')}`,
    `SUMMARY:${what}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${what}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** The start has to be one of the days of the rule, or calendars disagree on it (3.8.5.3). */
function firstDay({ from, restDays, until = Infinity }: Reminder): StudyDay | undefined {
  for (let day = from; day < from + 7 && day <= until; day++) {
    if (!isRestDay(day, restDays)) return day;
  }
  return undefined;
}
