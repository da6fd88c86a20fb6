import type { StudyDay } from '../time/study-day';
import { isRestDay } from '../time/weekday';
import type { Forecast, ForecastInput } from './forecast';
import { forecast } from './forecast';
import type { Interview, InterviewPlan } from './plan';
import { readinessRange } from './outlook-range';
import { planFor } from './plan';

/** What an interview date would mean, before it is set. */
export interface PlanPreview {
  readonly plan: InterviewPlan;
  readonly withPlan: Prospect;
  /** Between what readiness with it may well come out, 0 to 1. */
  readonly range: readonly [low: number, high: number];
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

interface Base extends Omit<ForecastInput, 'until' | 'interview'> {
  /** Answers that the pace was taken from. */
  readonly timed?: number;
}

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
  const input = { ...base, until, interview };
  const planned = forecast(input);
  const { low, high } = readinessRange(input, planned, base.timed ?? 0);
  const daily = forecast({ ...base, until, interview: undefined });
  return {
    plan,
    withPlan: prospectOf(planned, restDays),
    range: [meanOf(low.values()), meanOf(high.values())],
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
  return {
    readiness: meanOf(readiness.values()),
    unseen,
    minutes: meanOf(worked.map(({ minutes }) => minutes)),
    lastNewDay: days.findLast(({ fresh }) => fresh > 0)?.day,
  };
}

/** 0 of nothing. */
function meanOf(numbers: Iterable<number>): number {
  const all = [...numbers];
  return all.reduce((total, n) => total + n, 0) / Math.max(1, all.length);
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
