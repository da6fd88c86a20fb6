import type { PlanOutcome } from '../../app/see-plan';
import type { StudyDay } from '../../core/time/study-day';
import { betweenText, dateText } from '../date-words';
import { count, minutesText, percentText } from '../words';
import { lastNewDay } from './plan-words';

/** One thing that a change of the plan changes. */
export interface Change {
  readonly what: string;
  readonly was: string;
  readonly becomes: string;
}

/** What would be another than under the plan in force; what stays the same is left out. */
export function changesOf(inForce: PlanOutcome, next: PlanOutcome, today: StudyDay): Change[] {
  const told: readonly (readonly [what: string, say: (outcome: PlanOutcome) => string])[] = [
    ['Interview', ({ plan }) => dateText(plan.date, today)],
    ['New cards', (outcome) => newText(outcome, today)],
    ['Today', askedText],
    ['An average day', ({ withPlan }) => minutesText(withPlan.minutes)],
    ['Final pass', (outcome) => passText(outcome, today)],
    ['Readiness on the day', readyText],
    ['Unseen on the day', ({ withPlan }) => count(withPlan.unseen, 'card')],
  ];
  return told
    .map(([what, say]) => ({ what, was: say(inForce), becomes: say(next) }))
    .filter(({ was, becomes }) => was !== becomes);
}

function newText(outcome: PlanOutcome, today: StudyDay): string {
  const last = lastNewDay(outcome, today);
  if (last === undefined) return 'none';
  return last === today
    ? `${outcome.asked.introduced}, only today`
    : `${outcome.plan.newADay} a day until ${dateText(last, today)}`;
}

function askedText({ asked }: PlanOutcome): string {
  if (asked.rests) return 'a rest day';
  return asked.cards === 0
    ? 'nothing'
    : `${count(asked.cards, 'card')}, ${minutesText(asked.minutes)}`;
}

function readyText({ withPlan, range, plan }: PlanOutcome): string {
  const ready = percentText(withPlan.readiness);
  return plan.daysLeft === 0 ? ready : `${ready} (${betweenText(...range)})`;
}

function passText({ plan }: PlanOutcome, today: StudyDay): string {
  const [first] = plan.finalPass.days;
  if (first === undefined) return 'none';
  return first === today ? 'from today on' : `from ${dateText(first, today)} on`;
}
