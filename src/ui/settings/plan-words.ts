import type { PlanPreview } from '../../app/see-plan';
import { usualNewADay } from '../../core/scheduling/introduce';
import type { StudyDay } from '../../core/time/study-day';
import { dateText } from '../date-words';
import { count, minutesText } from '../words';

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** What changes from day to day, before anything is changed. */
export function paceText({ plan, withPlan }: PlanPreview, today: StudyDay): string {
  const { newADay } = plan;
  const last = withPlan.lastNewDay;
  if (plan.unseenOnDate === 0 && newADay === 0) {
    return 'You have met every card: until then there are reviews only.';
  }
  if (newADay === 0 || last === undefined) {
    return 'There is no day left for new cards: until then there are reviews only.';
  }
  const more = newADay - usualNewADay;
  const until = `until ${dateText(last, today)}`;
  if (more > 0) {
    return `+${count(more, 'card')} a day ${until}: ${newADay} new ones a day instead of ${usualNewADay}.`;
  }
  return `${count(newADay, 'new card')} a day ${until}, as on any other day.`;
}

/** The last days before the interview. */
export function passText({ plan }: PlanPreview, today: StudyDay): string {
  const { days, cardsADay } = plan.finalPass;
  const [first] = days;
  if (first === undefined) return '';
  const which =
    days.length === 1
      ? `On ${dateText(first, today)}`
      : `On the last ${count(days.length, 'day')}, from ${dateText(first, today)} on,`;
  return `${which} your lowest chances come first, up to ${count(cardsADay, 'card')} a day.`;
}

export function minutesLine({ withPlan, without }: PlanPreview, minutesADay: number): string {
  const [average, usual] = [withPlan.minutes, without.minutes].map(minutesText);
  const instead = average === usual ? 'as without the date' : `${usual} without the date`;
  return `That is ${average} on an average day, ${instead}, and never planned beyond ${minutesADay}.`;
}

/** Where it cannot work: what is missing, and what would do. */
export function shortText(
  { withPlan, cards, enoughMinutes, plan }: PlanPreview,
  minutesADay: number,
): string {
  const { unseen } = withPlan;
  if (unseen === 0) return '';
  const stay = `At ${count(minutesADay, 'minute')} a day ${unseen} of ${count(cards, 'card')} ${unseen === 1 ? 'stays' : 'stay'} unseen.`;
  if (plan.daysLeft === 0) return stay;
  return enoughMinutes === undefined
    ? `${stay} No number of minutes gets through them by then: the weak domains and the basics come first.`
    : `${stay} With ${enoughMinutes} you would meet them all.`;
}
