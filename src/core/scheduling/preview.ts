import type { StudyDay } from '../time/study-day';
import { isRestDay } from '../time/weekday';
import type { Forecast, ForecastInput } from './forecast';
import { forecast } from './forecast';
import type { Interview, InterviewPlan } from './plan';
import { planFor } from './plan';

/** What an interview date would mean, before it is set. */
export interface PlanPreview {
  readonly plan: InterviewPlan;
  readonly withPlan: Prospect;
  /** The same days as in daily life. */
  readonly without: Prospect;
  /** Cards in all. */
  readonly cards: number;
  /** Where some stay unseen: minutes a day that would do, if any up to the most there can be. */
  readonly enoughMinutes: number | undefined;
}

/** How it would stand on the date. */
export interface Prospect {
  /** Mean readiness of the domains, 0 to 1. */
  readonly readiness: number;
  readonly unseen: number;
  /** Minutes on an average day that is no rest day. */
  readonly minutes: number;
  /** The last day that brings a new card. */
  readonly lastNewDay: StudyDay | undefined;
}

type Base = Omit<ForecastInput, 'until' | 'interview'>;

const stepOfMinutes = 5;

/** Plays the days until a date with its plan and without. @returns undefined for a date that is past. */
export function previewPlan(
  base: Base,
  interview: Interview,
  mostMinutes: number,
): PlanPreview | undefined {
  const { today, minutesADay, secondsPerCard, restDays, cards, introducedToday = 0 } = base;
  const unmet = cards.filter(({ memory, suspended }) => !memory && !suspended).length;
  const unseen = unmet + introducedToday;
  const seen = cards.length - unseen;
  const plan = planFor({ interview, today, minutesADay, secondsPerCard, restDays, unseen, seen });
  if (!plan) return undefined;
  const until = interview.date;
  const planned = forecast({ ...base, until, interview });
  const daily = forecast({ ...base, until, interview: undefined });
  return {
    plan,
    withPlan: prospectOf(planned, restDays),
    without: prospectOf(daily, restDays),
    cards: cards.length,
    enoughMinutes: planned.unseen > 0 ? enoughMinutes(base, interview, mostMinutes) : undefined,
  };
}

function prospectOf(
  { days, readiness, unseen }: Forecast,
  restDays: ForecastInput['restDays'],
): Prospect {
  const worked = days.filter(({ day }) => !isRestDay(day, restDays));
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);
  return {
    readiness: sum(readiness.values()) / Math.max(1, readiness.size),
    unseen,
    minutes: sum(worked.map(({ minutes }) => minutes)) / Math.max(1, worked.length),
    lastNewDay: days.findLast(({ fresh }) => fresh > 0)?.day,
  };
}

/** The fewest minutes, in steps of five, at which no card stays unseen; by halving. */
function enoughMinutes(base: Base, interview: Interview, most: number): number | undefined {
  const meetsAll = (minutesADay: number) =>
    forecast({ ...base, minutesADay, interview, until: interview.date }).unseen === 0;
  let low = Math.floor(base.minutesADay / stepOfMinutes) + 1;
  let high = Math.floor(most / stepOfMinutes);
  if (low > high || !meetsAll(high * stepOfMinutes)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (meetsAll(middle * stepOfMinutes)) high = middle;
    else low = middle + 1;
  }
  return high * stepOfMinutes;
}
