import { minute, studyDayStart } from '../../src/core/time/study-day';
import type { Millis, StudyDay } from '../../src/core/time/study-day';
import { draw } from './draw';

/** New York in winter: an evening there is past midnight in UTC. */
export const zone = -5 * 60;
/** 2026-01-05, a Monday. */
export const firstDay: StudyDay = 20_458;

/** One study day of a learner. */
export interface Sitting {
  readonly day: StudyDay;
  /** When the review begins. */
  readonly at: Millis;
  /** A mock session comes before it. */
  readonly interview: boolean;
}

const missedRuns = 0.06;
const longestRun = 3;
const firstInterview = 10;
const interviewEvery = 7;

/**
 * The days on which a learner studies before the date: some are missed, up to three in a row.
 * @param misses false for one who keeps to the plan.
 */
export function calendar(seed: number, days: number, misses = true): Sitting[] {
  const sittings: Sitting[] = [];
  let missing = 0;
  for (let passed = 0; passed < days; passed++) {
    const random = draw(`day ${seed} ${passed}`);
    if (random() < missedRuns) missing = Math.ceil(longestRun * random());
    if (missing-- > 0 && passed > 0 && misses) continue;
    const day = firstDay + passed;
    // In the morning or in the evening, the second more often.
    const hours = random() < 0.4 ? 3 + 2 * random() : 14 + 5 * random();
    const interview = passed >= firstInterview && passed % interviewEvery === 3;
    sittings.push({
      day,
      at: studyDayStart(day, zone) + Math.round(hours * 60) * minute,
      interview,
    });
  }
  return sittings;
}
