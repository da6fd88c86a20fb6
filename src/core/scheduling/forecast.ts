import type { DomainId } from '../content/domain';
import { readinessOf } from '../mastery/readiness';
import type { StudyDay } from '../time/study-day';
import type { Weekday } from '../time/weekday';
import { isRestDay } from '../time/weekday';
import { ForecastAgenda } from './forecast-agenda';
import type { ForecastCard, Projected } from './forecast-card';
import { answerOn, project, recallAtTheEnd, recallOf } from './forecast-card';
import type { MemoryModel } from './fsrs';
import { averages } from './fsrs';
import type { Interview, InterviewPlan } from './plan';
import { lowestChances, newCardsOn, passCardsAfter, passCardsOn, planFor } from './plan';
import { baseTarget, usualBase } from './retention';

export interface ForecastInput {
  /** The first day that is played. */
  readonly today: StudyDay;
  /** The day for which readiness is told, after `today`; it is not played itself. */
  readonly until: StudyDay;
  /** Every card of the catalog, the unseen ones in the order of introduction. */
  readonly cards: readonly ForecastCard[];
  readonly minutesADay: number;
  readonly secondsPerCard: number;
  readonly restDays: readonly Weekday[];
  /** The interview whose plan is followed; without one it is daily life. */
  readonly interview?: Interview | undefined;
  /** What was done today already. */
  readonly minutesSpent?: number | undefined;
  readonly introducedToday?: number | undefined;
  /** Whose memory it is; the averages if it is not said. */
  readonly model?: MemoryModel | undefined;
}

export interface ForecastDay {
  readonly day: StudyDay;
  /** Cards that are due, or come in the final pass. */
  readonly reviews: number;
  readonly fresh: number;
  /** With the answers after Again; never more than the minutes a day. */
  readonly minutes: number;
  /** Due cards beyond the day's minutes. */
  readonly waiting: number;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** Readiness, 0 to 1, on the last day, of each domain that has core cards. */
  readonly readiness: ReadonlyMap<DomainId, number>;
  /** The share of the same core cards that are met until then, 0 to 1: readiness can be no more. */
  readonly met: ReadonlyMap<DomainId, number>;
  /** Cards that are not met until then. */
  readonly unseen: number;
}

/**
 * Plays the policy day by day: final pass, due cards, new cards, within the minutes. Ratings come
 * from a fixed sequence in which each is as frequent as it is likely, so that the same input gives the
 * same forecast, and two of them differ by what was changed and not by luck. Siblings are not kept apart.
 */
export function forecast(input: ForecastInput): Forecast {
  const { today, until, interview, model = averages } = input;
  const cards = input.cards.map((card, index) => project(card, index, model));
  const course: Course = {
    input,
    cards,
    agenda: new ForecastAgenda(cards, today, until),
    unseen: cards.filter(({ memory, card }) => !memory && !card.suspended).reverse(),
  };
  const days: ForecastDay[] = [];
  for (let day = today; day < until; day++) {
    const unseen = course.unseen.length;
    const { minutesADay, secondsPerCard, restDays } = input;
    const seen = cards.length - unseen;
    const plan =
      interview &&
      planFor({ interview, today: day, minutesADay, secondsPerCard, restDays, unseen, seen });
    days.push(playDay(day, plan, course));
  }
  return { days, ...endsOn(until, cards), unseen: course.unseen.length };
}

/** What the days hand on to each other. */
interface Course {
  readonly input: ForecastInput;
  readonly cards: readonly Projected[];
  readonly agenda: ForecastAgenda;
  /** The next one to be introduced is the last. */
  readonly unseen: Projected[];
}

function playDay(day: StudyDay, plan: InterviewPlan | undefined, course: Course): ForecastDay {
  const { input, agenda, unseen } = course;
  const { minutesADay, secondsPerCard, restDays } = input;
  const isToday = day === input.today;
  const rests = isRestDay(day, restDays);
  const fullDay = Math.floor((minutesADay * 60) / secondsPerCard);
  const spent = isToday ? ((input.minutesSpent ?? 0) * 60) / secondsPerCard : 0;
  const whole = rests ? 0 : Math.max(0, Math.floor(fullDay - spent));
  const load = (due: StudyDay) => (isRestDay(due, restDays) ? Infinity : agenda.load(due));
  let room = whole;
  const fall = usualBase - baseTarget(plan && plan.date - day);
  const on = { day, fall, load };
  const show = (card: Projected) => {
    agenda.leave(card, day);
    room -= answerOn(card, on, room);
    agenda.add(card);
  };

  agenda.begin(day);
  const due = agenda.waiting;
  let reviews = 0;
  const pass = passOn(day, plan, course, room);
  for (const card of pass) {
    if (room === 0) break;
    show(card);
    reviews++;
  }
  for (; room > 0; reviews++) {
    const card = agenda.next(day);
    if (!card) break;
    show(card);
  }
  // Behind: no new cards until it is cleared (SCH-8).
  const behind = due > Math.max(1, fullDay);
  const done = isToday ? (input.introducedToday ?? 0) : 0;
  const wanted = behind ? 0 : newCardsOn(day, plan, restDays, pass.length) - done;
  let fresh = 0;
  for (; room > 0 && fresh < wanted; fresh++) {
    const card = unseen.pop();
    if (!card) break;
    show(card);
  }
  const minutes = ((whole - room) * secondsPerCard) / 60;
  return { day, reviews, fresh, minutes, waiting: agenda.waiting };
}

function passOn(
  day: StudyDay,
  plan: InterviewPlan | undefined,
  { input, cards }: Course,
  room: number,
): readonly Projected[] {
  const most = Math.min(room, passCardsOn(day, plan));
  if (!plan || most === 0) return [];
  const chances: { card: Projected; recall: number }[] = [];
  for (const card of cards) {
    if (!card.memory || card.card.suspended || card.lastDay >= day) continue;
    const recall =
      plan.date === input.until ? recallAtTheEnd(card, plan.date) : recallOf(card, plan.date);
    chances.push({ card, recall });
  }
  return lowestChances(chances, most, passCardsAfter(day, plan));
}

/** Over the core cards of each domain: mean recall on a day, and the share that was met. */
function endsOn(day: StudyDay, cards: readonly Projected[]): Pick<Forecast, 'readiness' | 'met'> {
  const sums = new Map<DomainId, { sum: number; met: number; core: number }>();
  for (const card of cards) {
    if (!card.card.core) continue;
    const of = sums.get(card.card.domain) ?? { sum: 0, met: 0, core: 0 };
    of.sum += recallAtTheEnd(card, day);
    if (card.memory) of.met++;
    of.core++;
    sums.set(card.card.domain, of);
  }
  const over = (part: 'sum' | 'met') =>
    new Map([...sums].map(([domain, of]) => [domain, readinessOf(of[part], of.core)]));
  return { readiness: over('sum'), met: over('met') };
}
