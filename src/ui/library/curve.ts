import type { Fall } from '../../core/library/forgetting';
import { recallIn } from '../../core/library/forgetting';
import type { StudyDay } from '../../core/time/study-day';

/** A place in the picture: across 0 to 1 from the first day to the last, up 0 to 1 from `floor` to full recall. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The forgetting curve as lines to draw. */
export interface CurveShape {
  readonly first: StudyDay;
  readonly last: StudyDay;
  /** The recall at the foot of the picture, 0 to 0.8. */
  readonly floor: number;
  /** What was, to today. */
  readonly past: readonly Place[];
  /** What is to be expected if nothing happens, from today on. */
  readonly ahead: readonly Place[];
}

/** Steps within one fall: enough for a round line. */
const steps = 16;

/** @param falls not empty, the oldest first. */
export function shapeOf(falls: readonly Fall[], today: StudyDay): CurveShape {
  const first = falls[0]?.from ?? today;
  const last = Math.max(today, falls.at(-1)?.to ?? today);
  const lowest = Math.min(...falls.map((fall) => recallIn(fall, fall.to)));
  const floor = Math.max(0, Math.min(0.8, Math.floor(lowest * 10) / 10));
  const place = (day: number, recall: number): Place => ({
    x: last === first ? 0 : (day - first) / (last - first),
    y: (recall - floor) / (1 - floor),
  });
  const along = (fall: Fall, from: number, to: number): Place[] => {
    if (to <= from) return [place(from, recallIn(fall, from))];
    return Array.from({ length: steps + 1 }, (_, step) => {
      const day = from + ((to - from) * step) / steps;
      return place(day, recallIn(fall, day));
    });
  };
  const now = falls.at(-1);
  return {
    first,
    last,
    floor,
    past: falls.flatMap((fall) => along(fall, fall.from, Math.min(fall.to, today))),
    ahead: now ? along(now, Math.max(now.from, today), now.to) : [],
  };
}

/** A row of the table behind the curve. */
export interface CurveRow {
  readonly day: StudyDay;
  readonly what: 'answer' | 'today' | 'due' | 'later';
  readonly rating?: Fall['rating'];
  /** Just before the answer, or on that day; none before the first answer. */
  readonly recall: number | undefined;
}

/** The curve in numbers, by day: recall before each answer, today, when due, and later. */
export function rowsOf(
  falls: readonly Fall[],
  today: StudyDay,
  due: StudyDay | undefined,
): CurveRow[] {
  const answers = falls.map(({ from, rating }, index): CurveRow => {
    const before = falls[index - 1];
    return { day: from, what: 'answer', rating, recall: before && recallIn(before, from) };
  });
  const now = falls.at(-1);
  if (!now) return answers;
  const on = (day: StudyDay, what: CurveRow['what']) => ({ day, what, recall: recallIn(now, day) });
  const ahead = [
    ...(due !== undefined && due > today ? [on(due, 'due')] : []),
    ...[30, 90].map((days) => on(today + days, 'later')),
  ];
  return [...answers, on(today, 'today'), ...ahead.sort((a, b) => a.day - b.day)];
}
