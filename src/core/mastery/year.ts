import type { StudyDay } from '../time/study-day';
import { isoDate } from '../time/study-day';
import { weekdayOf } from '../time/weekday';

/** One day of the calendar. */
export interface YearDay {
  readonly day: StudyDay;
  readonly answers: number;
  /** 0 for no answer; 1 to 4 by how it compares with the busiest days of this year. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

/** A week from Monday to Sunday; undefined for days outside of the year. */
export type YearWeek = readonly (YearDay | undefined)[];

export const yearDays = 365;
/** The busiest twentieth of the days does not shrink all others: from there on it is level 4. */
const topShare = 0.95;

/**
 * The last 365 study days up to today in weeks, the oldest first.
 * @param answers by day; days that are missing had none.
 */
export function yearOf(answers: ReadonlyMap<StudyDay, number>, today: StudyDay): YearWeek[] {
  const first = today - yearDays + 1;
  const counts = [...answers].flatMap(([day, count]) =>
    day >= first && day <= today && count > 0 ? [count] : [],
  );
  counts.sort((a, b) => a - b);
  const top = counts[Math.ceil(counts.length * topShare) - 1] ?? 1;
  const weeks: YearWeek[] = [];
  for (let monday = first - weekdayOf(first); monday <= today; monday += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, weekday) => {
        const day = monday + weekday;
        if (day < first || day > today) return undefined;
        const count = answers.get(day) ?? 0;
        return { day, answers: count, level: levelOf(count, top) };
      }),
    );
  }
  return weeks;
}

function levelOf(answers: number, top: number): YearDay['level'] {
  if (answers === 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((4 * answers) / top))) as YearDay['level'];
}

/** The days of one calendar month that are in the year. */
export interface YearMonth {
  /** The first of these days. */
  readonly day: StudyDay;
  readonly days: number;
  readonly answers: number;
}

/** The year by calendar months, the oldest first; days without an answer are not counted. */
export function monthsOf(weeks: readonly YearWeek[]): YearMonth[] {
  const months = new Map<string, YearMonth>();
  for (const one of weeks.flat()) {
    if (!one) continue;
    const key = isoDate(one.day).slice(0, 7);
    const { day, days, answers } = months.get(key) ?? { day: one.day, days: 0, answers: 0 };
    months.set(key, {
      day,
      days: days + (one.answers > 0 ? 1 : 0),
      answers: answers + one.answers,
    });
  }
  return [...months.values()];
}

/** Columns that the name of a month takes. */
const nameTakes = 3;

/**
 * Where the names of months stand under some weeks, each at the first week that begins in it. Where two would run into
 * each other, as where the year begins with the last days of a month, the first gives way.
 */
export function monthNames(
  weeks: readonly YearWeek[],
): readonly { readonly column: number; readonly day: StudyDay }[] {
  const starts = weeks.flatMap((week, column) => {
    const day = week.find((each) => each)?.day;
    return day === undefined ? [] : [{ column, day, month: isoDate(day).slice(0, 7) }];
  });
  return starts
    .filter(({ month }, at) => month !== starts[at - 1]?.month)
    .filter(({ column }, at, all) => (all[at + 1]?.column ?? weeks.length) - column >= nameTakes);
}
