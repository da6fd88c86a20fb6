import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { App } from './context';
import { planDay } from './plan-day';
import { refreshOutlook } from './outlook';

/** Nobody plans further ahead than two years, and a wrong digit in the year must not pass. */
const farthest = 731;

/** Whether there can be an interview on a day: from today on, within two years. */
export function isPossibleDate({ clock }: App, date: StudyDay): boolean {
  const today = dayOf(clock.now());
  return Number.isInteger(date) && date >= today && date <= today + farthest;
}

/**
 * Sets the interview's date, or takes it away, and plans today by it.
 * @throws RangeError for a date that is past or too far away; the screen says so before.
 */
export async function setInterviewDate(app: App, date: StudyDay | undefined): Promise<void> {
  if (date !== undefined && !isPossibleDate(app, date)) {
    throw new RangeError(`interview date: ${String(date)}`);
  }
  const fact = { type: 'interview-date-set', ...(date !== undefined && { date }) } as const;
  await app.log.append(fact, app.clock.now());
  await replan(app);
}

/** After a change of what the plan is made of: today's cards and the outlook anew. */
export async function replan(app: App): Promise<void> {
  await planDay(app);
  await refreshOutlook(app);
}
