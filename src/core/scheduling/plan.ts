import type { StudyDay } from '../time/study-day';
import type { Weekday } from '../time/weekday';
import { isRestDay, studyDaysBetween } from '../time/weekday';
import { usualNewADay } from './introduce';

/** The interview that Joe prepares for, as the log has it. */
export interface Interview {
  readonly date: StudyDay;
  /** The day on which the date was set: the times below are shares of what lay ahead then. */
  readonly setOn: StudyDay;
}

export interface PlanInput {
  readonly interview: Interview;
  readonly today: StudyDay;
  readonly minutesADay: number;
  readonly secondsPerCard: number;
  readonly restDays: readonly Weekday[];
  /** Cards of the catalog that were never answered, and those that were. */
  readonly unseen: number;
  readonly seen: number;
}

/**
 * What the days until the interview are for. It is computed anew each day from what is left, so a
 * missed day needs no repair: what it left undone is spread over the days that remain.
 */
export interface InterviewPlan {
  readonly phase: 'new-cards' | 'settling' | 'final-pass' | 'interview';
  readonly date: StudyDay;
  readonly daysLeft: number;
  /** New cards on each study day up to `lastNewDay`, fewer beside a final pass; 0 when there are none any more. */
  readonly newADay: number;
  /** The day on which this pace has met them all, or on which they end in any case. */
  readonly lastNewDay: StudyDay | undefined;
  /** Cards that this pace leaves unseen; more stay so where reviews leave no room. */
  readonly unseenOnDate: number;
  /** Days left on which the lowest chances come first, due or not, and cards on each. */
  readonly finalPass: { readonly days: readonly StudyDay[]; readonly cardsADay: number };
}

/** Of the time ahead, this share is to be free of new cards, so that the last of them settle. */
const settling = { share: 0.35, atMost: 28 };
/** Where not all have been met by then, they go on until this share is left. */
const settlingAtLeast = { share: 0.2, atMost: 14 };
/** Of a day's cards at most this share is new: the others are what becomes of them within days. */
const newShare = 1 / 2;
/** The final pass: 3 to 7 study days, fewer where the whole time is short. */
const shortestPass = 3;
const longestPass = 7;
const passShare = 0.2;

/** The plan as of a day; undefined after the interview, when daily life goes on by itself (SCH-16). */
export function planFor(input: PlanInput): InterviewPlan | undefined {
  const { interview, today, restDays, unseen } = input;
  const { date } = interview;
  if (today > date) return undefined;
  const possible = studyDaysBetween(today, lastDayBefore(interview, settlingAtLeast), restDays);
  const newADay = unseen === 0 || possible.length === 0 ? 0 : paceOfNew(input);
  const newDays = newADay === 0 ? [] : possible.slice(0, Math.ceil(unseen / newADay));
  const passDays = passDaysOf(input);
  return {
    phase: phaseOf(input, newDays.length > 0, passDays),
    date,
    daysLeft: date - today,
    newADay,
    lastNewDay: newDays.at(-1),
    unseenOnDate: Math.max(0, unseen - newADay * newDays.length),
    finalPass: { days: passDays.filter((day) => day >= today), cardsADay: cardsADay(input) },
  };
}

/**
 * New cards of one day under a plan: none on a rest day, and what the final pass leaves on a day of it.
 * @param plan undefined in daily life. @param passed cards that the day's pass shows.
 */
export function newCardsOn(
  day: StudyDay,
  plan: InterviewPlan | undefined,
  restDays: readonly Weekday[],
  passed = 0,
): number {
  if (isRestDay(day, restDays)) return 0;
  if (!plan) return usualNewADay;
  const left = passed === 0 ? Infinity : Math.max(0, plan.finalPass.cardsADay - passed);
  return Math.min(plan.newADay, left);
}

/** Cards of the final pass on one day; 0 on any other. */
export function passCardsOn(day: StudyDay, plan: InterviewPlan | undefined): number {
  return plan?.finalPass.days.includes(day) ? plan.finalPass.cardsADay : 0;
}

/** A card with its chance, 0 to 1, of being recalled on the day of the interview. */
export interface Chance<C> {
  readonly card: C;
  readonly recall: number;
}

/** Another answer would gain less than its time is worth. */
const goodEnough = 0.9;

/**
 * The cards that a day's final pass shows: the lowest chances, as many as asked for. The very lowest are
 * kept for the days that come after, since what is forgotten soonest is best learnt last.
 * @param later cards that the later days of the pass have room for; 0 on its last day.
 */
export function lowestChances<C>(chances: readonly Chance<C>[], atMost: number, later = 0): C[] {
  return chances
    .filter(({ recall }) => recall < goodEnough)
    .sort((a, b) => a.recall - b.recall)
    .slice(later, later + atMost)
    .map(({ card }) => card);
}

/** Cards that the days of the final pass after a day have room for. */
export function passCardsAfter(day: StudyDay, plan: InterviewPlan): number {
  return plan.finalPass.days.filter((later) => later > day).length * plan.finalPass.cardsADay;
}

/** The last day before the interview that leaves a share of the time ahead free. */
function lastDayBefore(
  interview: Interview,
  { share, atMost }: { readonly share: number; readonly atMost: number },
): StudyDay {
  return interview.date - 1 - Math.min(atMost, Math.round(daysAhead(interview) * share));
}

function daysAhead({ date, setOn }: Interview): number {
  return Math.max(0, date - setOn);
}

/** Enough a day to have met all in good time, within what the minutes can bear. */
function paceOfNew(input: PlanInput): number {
  const { interview, today, restDays, unseen } = input;
  const days = studyDaysBetween(today, lastDayBefore(interview, settling), restDays).length;
  const fullDay = cardsADay(input);
  const bearable = Math.max(usualNewADay, Math.floor(fullDay * newShare));
  const needed = days === 0 ? bearable : Math.max(usualNewADay, Math.ceil(unseen / days));
  return Math.min(unseen, fullDay, bearable, needed);
}

/** As many days as showing every card once takes: the last study days before the interview. */
function passDaysOf(input: PlanInput): StudyDay[] {
  const { interview, seen, restDays } = input;
  const wanted = Math.max(shortestPass, Math.ceil(seen / cardsADay(input)));
  const room = Math.round(daysAhead(interview) * passShare);
  const days = Math.min(wanted, longestPass, Math.max(1, room));
  const { date } = interview;
  return studyDaysBetween(date - 7 * longestPass, date - 1, restDays).slice(-days);
}

function cardsADay({ minutesADay, secondsPerCard }: PlanInput): number {
  return Math.max(1, Math.floor((minutesADay * 60) / secondsPerCard));
}

function phaseOf(
  { today, interview }: PlanInput,
  anyNew: boolean,
  passDays: readonly StudyDay[],
): InterviewPlan['phase'] {
  if (today === interview.date) return 'interview';
  if (today >= (passDays[0] ?? interview.date)) return 'final-pass';
  return anyNew ? 'new-cards' : 'settling';
}
