import { reminderFile } from '../core/reminder/reminder';
import { dayOf } from '../core/time/clock';
import { dayTurnsAt, minute } from '../core/time/study-day';
import { handOver } from '../platform/share';
import { getFacts } from '../storage/facts';
import type { App } from './context';
import { settingsFrom } from './settings';
import { aheadOf } from './todays-queue';

export { isTime } from '../core/reminder/reminder';

/**
 * Hands over a calendar file that reminds of the day's cards.
 * @param time of day, `19:30`. @param url address of the app.
 * It rings up to the evening before the interview; that day itself has nothing to be reminded of, and once it has
 * come, the reminder is one of daily life again.
 * @returns its name; 'left' when Joe closed the share sheet; 'no-day' when no day is left to ring on.
 */
export async function saveReminder(
  { database, clock }: App,
  time: string,
  url: string,
): Promise<{ readonly name: string } | 'left' | 'no-day'> {
  const moment = clock.now();
  const found = await getFacts(database, ['settings', 'interview', 'writer']);
  const today = dayOf(moment);
  const date = aheadOf(found.interview, today)?.date;
  const isDay = date === today;
  const file = reminderFile({
    time,
    from: isDay || isPast(time, moment.at + moment.tz * minute) ? today + 1 : today,
    restDays: settingsFrom(found.settings).restDays,
    until: isDay || date === undefined ? undefined : date - 1,
    uid: `reminder-${found.writer?.device ?? 'new'}@backfill`,
    madeAt: moment.at,
    url,
  });
  if (file === undefined) return 'no-day';
  const name = 'backfill-reminder.ics';
  return (await handOver(name, file, 'text/calendar')) === 'left' ? 'left' : { name };
}

/** Whether a time of day is over on the study day that a local instant is in. */
function isPast(time: string, local: number): boolean {
  const sinceDayTurned = (minutes: number) => (minutes + 24 * 60 - dayTurnsAt * 60) % (24 * 60);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return sinceDayTurned(hours * 60 + minutes) <= sinceDayTurned((local / minute) % (24 * 60));
}
