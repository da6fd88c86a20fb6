import type { StudyDay } from '../core/time/study-day';

/** Texts about the day of the interview; apart from the others, which the first rating waits for. */

/** `11 December`; with the year where it is another one. */
export function dateText(day: StudyDay, today: StudyDay): string {
  const date = new Date(day * 86_400_000);
  const thisYear = date.getUTCFullYear() === new Date(today * 86_400_000).getUTCFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(!thisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** How far away the interview is. */
export function untilText(date: StudyDay, today: StudyDay): string {
  if (date === today) return 'Interview today';
  return date === today + 1 ? 'Interview tomorrow' : `${date - today} days to interview`;
}

/** `78 to 90%`; a single figure where both ends round to it. */
export function betweenText(low: number, high: number): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `${to}%` : `${from} to ${to}%`;
}
