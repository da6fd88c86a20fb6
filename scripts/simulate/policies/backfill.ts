import type { CardId } from '../../../src/core/content/card';
import { soberly, weaknessOf } from '../../../src/core/mastery/weakness';
import { recallOn } from '../../../src/core/mastery/readiness';
import { secondsPerCard } from '../../../src/core/scheduling/pace';
import type { InterviewPlan } from '../../../src/core/scheduling/plan';
import {
  lowestChances,
  newCardsOn,
  passCardsAfter,
  passCardsOn,
  planFor,
} from '../../../src/core/scheduling/plan';
import { baseTarget, desiredRetention, plainTargets } from '../../../src/core/scheduling/retention';
import type { StudyDay } from '../../../src/core/time/study-day';
import type { Conditions, Policy } from '../schedule';
import { InterviewedSchedule } from './interviewed-schedule';
import type { Habits } from './own-schedule';
import type { Records } from './records';

/** This app, with the interview's date set on the first day. */
export const backfill: Policy = {
  name: 'Backfill',
  begin: (conditions) => InterviewedSchedule.begin(conditions, dated(conditions)),
};

/** This app, with no date set. */
export const undated: Policy = {
  name: 'Backfill, no date set',
  begin: (conditions) =>
    InterviewedSchedule.begin(conditions, {
      ...ownHold,
      base: () => baseTarget(),
      newOn: () => conditions.newADay,
    }),
};

const ownHold: Pick<Habits, 'hold' | 'weakFirst'> = {
  hold: ({ kind }, weakness, base) => ({
    target: desiredRetention(kind, weakness, base),
    plainTargets: plainTargets(kind, weakness, base),
  }),
  weakFirst: true,
};

/** What this app does on each day when there is a date. */
export function dated(conditions: Conditions): Habits {
  const base = (day: StudyDay) => baseTarget(conditions.date - day);
  return {
    ...ownHold,
    base,
    newOn: (day, records) => newCardsOn(day, planOf(conditions, day, records), []),
    pass(day, records) {
      const plan = planOf(conditions, day, records);
      return plan ? passOf(records, day, plan) : [];
    },
  };
}

/** Siblings may have to wait, as in the app. */
const spare = 40;

/** The final pass of a day: what is least likely to be recalled on the date. */
function passOf(records: Records, day: StudyDay, plan: InterviewPlan): CardId[] {
  const cards = passCardsOn(day, plan);
  if (cards === 0) return [];
  const chances = [...records.states].flatMap(([card, { memory }]) => {
    if (memory.stage === 'new' || memory.lastDay >= day) return [];
    const { weakness } = weaknessOf(records.evidenceOf(records.domainOf(card)), day);
    return [{ card, recall: soberly(recallOn(memory, plan.date), weakness) }];
  });
  return lowestChances(chances, cards + spare, passCardsAfter(day, plan));
}

/** The plan as the app would have it that morning. */
function planOf(
  { bank, first, date, minutesADay }: Conditions,
  today: StudyDay,
  records: Records,
): InterviewPlan | undefined {
  const seen = [...records.states.values()].filter(({ memory }) => memory.stage !== 'new').length;
  const seconds = [...records.days.values()].flatMap((total) => total.seconds);
  return planFor({
    interview: { date, setOn: first },
    today,
    minutesADay,
    secondsPerCard: secondsPerCard(seconds),
    restDays: [],
    unseen: bank.catalog.size - seen,
    seen,
  });
}

/** New cards a day that the plan sees on its first day: the same for policies without a plan. */
export function newADayUnder(conditions: Omit<Conditions, 'newADay'>): number {
  const { bank, first, date, minutesADay } = conditions;
  const plan = planFor({
    interview: { date, setOn: first },
    today: first,
    minutesADay,
    secondsPerCard: secondsPerCard([]),
    restDays: [],
    unseen: bank.catalog.size,
    seen: 0,
  });
  return newCardsOn(first, plan, []);
}
