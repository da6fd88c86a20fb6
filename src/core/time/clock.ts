import type { Millis, StudyDay, ZoneOffset } from './study-day';
import { studyDay } from './study-day';

/** A moment as the device tells it. Core never reads a clock; it is handed one of these. */
export interface Moment {
  readonly at: Millis;
  readonly tz: ZoneOffset;
}

/** Implemented by `platform/clock`; tests pass one that they set by hand. */
export interface Clock {
  now(): Moment;
}

/** The study day of a moment. */
export function dayOf(moment: Moment): StudyDay {
  return studyDay(moment.at, moment.tz);
}
