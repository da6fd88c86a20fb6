import type { StudyDay } from '../time/study-day';
import type { DrillRecord } from './runs';

/** Study days until a drill is asked again: after a miss, and after each pass in a row. */
const afterMiss = 2;
const afterPasses = [7, 21, 60] as const;

/** The day from which a drill is asked again; none where it was never tried. Source: DRI-5. */
export function dueAgain(record: DrillRecord | undefined): StudyDay | undefined {
  const last = record?.days.at(-1);
  if (!record || !last) return undefined;
  if (!last.first) return last.day + afterMiss;
  const inARow = record.days.length - 1 - record.days.findLastIndex(({ first }) => !first);
  return last.day + (afterPasses[Math.min(inARow, afterPasses.length) - 1] ?? afterPasses[0]);
}
