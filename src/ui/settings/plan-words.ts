import type { PlanOutcome } from '../../app/see-plan';
import { usualNewADay } from '../../core/scheduling/introduce';
import type { StudyDay } from '../../core/time/study-day';
import { dateText } from '../date-words';
import { count, listText, minutesText } from '../words';

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
export function paceText(outcome: PlanOutcome, today: StudyDay): string {
  const { plan } = outcome;
  const { newADay, daysLeft } = plan;
  if (daysLeft === 0) return 'Nothing new today. What is due waits, or warms you up.';
  const reviews = `${daysLeft === 1 ? 'today' : 'until then'} there are reviews only.`;
  if (plan.unseenOnDate === 0 && newADay === 0) return `You have met every card: ${reviews}`;
  const last = lastNewDay(outcome, today);
  if (last === undefined) return `There is no day left for new cards: ${reviews}`;
  if (last === today) return 'The last new cards come today.';
  const more = newADay - usualNewADay;
  const until = `until ${dateText(last, today)}`;
  if (more > 0) {
    return `+${count(more, 'card')} a day ${until}: ${newADay} new ones a day instead of ${usualNewADay}.`;
  }
  return `${count(newADay, 'new card')} a day ${until}, as on any other day.`;
}

/** Of today the queue itself says it, which the days played ahead only come close to. */
export function lastNewDay(
  { plan, withPlan, asked }: PlanOutcome,
  today: StudyDay,
): StudyDay | undefined {
  if (plan.newADay === 0) return undefined;
  const last = withPlan.lastNewDay ?? today;
  return last > today ? last : asked.introduced > 0 ? today : undefined;
}

/** What Today asks for under it, in Today's own numbers. */
export function todayText({ asked }: PlanOutcome): string {
  const { cards, minutes, reviews, fresh, analogies, rests } = asked;
  if (rests) return 'Today is a rest day: nothing is asked.';
  if (cards === 0) return 'Today asks for nothing more.';
  const parts = [
    ...(reviews > 0 ? [`${reviews} to review`] : []),
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(analogies > 0 ? [count(analogies, 'analogy', 'analogies')] : []),
  ];
  return `Today: ${count(cards, 'card')}, ${minutesText(minutes)}: ${listText(parts)}.`;
}

/** The last days before the interview. */
export function passText({ plan, asked }: PlanOutcome, today: StudyDay): string {
  const { days, cardsADay } = plan.finalPass;
  const [first] = days;
  if (first === undefined) return '';
  const { passed } = asked;
  const upTo = `up to ${count(cardsADay, 'card')}`;
  if (days.length === 1 && first === today) {
    if (passed === 0) return '';
    return passed === 1
      ? 'Today the card with the lowest chance comes first.'
      : `Today the ${passed} cards with the lowest chances come first.`;
  }
  if (first === today) {
    return `Today and up to the interview low chances come first, ${upTo} a day, and the lowest on the last day.`;
  }
  const pass =
    days.length === 1
      ? `On ${dateText(first, today)} your lowest chances come first, ${upTo}.`
      : `On the last ${count(days.length, 'day')}, from ${dateText(first, today)} on, low chances come first, ${upTo} a day, and the lowest on the last.`;
  return `${pass} Before that cards are held to less and come less often, so more of them slip: that is meant.`;
}

/** Of the days to come; today alone has said it already. */
export function minutesLine({ withPlan, without, plan, settings }: PlanOutcome): string {
  if (plan.daysLeft < 2) return '';
  const [average, usual] = [withPlan.minutes, without.minutes].map(minutesText);
  const instead = average === usual ? 'as without the date' : `${usual} without the date`;
  return `That is ${average} on an average day, ${instead}, and never planned beyond ${settings.minutesADay}.`;
}

/** Where it cannot work: what is missing, and what would do. */
export function shortText({ withPlan, cards, enoughMinutes, plan, settings }: PlanOutcome): string {
  const { unseen } = withPlan;
  const { minutesADay } = settings;
  if (unseen === 0) return '';
  const some = `${unseen} of ${count(cards, 'card')}`;
  if (plan.daysLeft === 0) return `${some} ${unseen === 1 ? 'is' : 'are'} unseen.`;
  const stay = `At ${count(minutesADay, 'minute')} a day ${some} ${unseen === 1 ? 'stays' : 'stay'} unseen.`;
  return enoughMinutes === undefined
    ? `${stay} No number of minutes gets through them by then: the weak domains and the basics come first.`
    : `${stay} With ${enoughMinutes} you would meet them all.`;
}

/** What a missed day does, while there is another one to take it in. */
export function afterText({ plan }: PlanOutcome): string {
  const after = 'After the interview everything goes on as on any other day.';
  return plan.daysLeft > 1 ? `A missed day is spread over those that are left. ${after}` : after;
}
