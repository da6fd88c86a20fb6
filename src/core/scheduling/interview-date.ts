import type { LogEvent } from '../log/event';
import type { ClockCorrection } from './memory';
import { dayOfEvent } from './memory';
import type { Interview } from './plan';

/** The interview date that stands: the newest one set. @param events in total order. */
export function interviewOf(
  events: readonly LogEvent[],
  corrections: readonly ClockCorrection[],
): Interview | null {
  const newest = events.findLast((event) => event.type === 'interview-date-set');
  if (newest?.date === undefined) return null;
  return { date: newest.date, setOn: dayOfEvent(newest, corrections) };
}
