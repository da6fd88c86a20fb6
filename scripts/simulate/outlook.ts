import type { DomainId } from '../../src/core/content/domain';
import { weaknessOf } from '../../src/core/mastery/weakness';
import type { Forecast } from '../../src/core/scheduling/forecast';
import { forecast } from '../../src/core/scheduling/forecast';
import type { ForecastCard } from '../../src/core/scheduling/forecast-card';
import { introductions } from '../../src/core/scheduling/introduce';
import type { ReadinessRange } from '../../src/core/scheduling/outlook-range';
import { readinessRange } from '../../src/core/scheduling/outlook-range';
import { secondsPerCard } from '../../src/core/scheduling/pace';
import { desiredRetention } from '../../src/core/scheduling/retention';
import type { StudyDay } from '../../src/core/time/study-day';
import { mean } from './measure';
import { play } from './play';
import { dated } from './policies/backfill';
import { InterviewedSchedule } from './policies/interviewed-schedule';
import type { Records } from './policies/records';
import { standingsOf } from './policies/own-schedule';
import type { Conditions } from './schedule';

/** What the app expects of the date on some morning, and what became of it. */
export interface Expected {
  readonly daysLeft: number;
  readonly forecast: Forecast;
  readonly range: ReadinessRange;
  /** The learner's true recall on the date: the mean of the domains, 0 to 1. */
  readonly actual: number;
}

/** Plays a learner, and keeps what the app forecasts on some days before the date. */
export function expectations(
  seed: number,
  conditions: Conditions,
  daysLeft: readonly number[],
): Expected[] {
  const { date, bank } = conditions;
  const mornings: Omit<Expected, 'actual'>[] = [];
  const habits = dated(conditions);
  const { learner } = play(
    seed,
    {
      name: 'Backfill, looking ahead',
      begin: () =>
        InterviewedSchedule.begin(conditions, {
          ...habits,
          newOn(day, records) {
            if (daysLeft.includes(date - day)) mornings.push(lookAhead(day, records, conditions));
            return habits.newOn(day, records);
          },
        }),
    },
    conditions,
  );
  const recall = (domain: DomainId) =>
    mean(bank.catalog.cards(domain).map(({ id }) => learner.recall(id, date)));
  const actual = mean(bank.catalog.domains.map(({ id }) => recall(id)));
  return mornings.map((morning) => ({ ...morning, actual }));
}

function lookAhead(
  day: StudyDay,
  records: Records,
  { bank, first, date, minutesADay }: Conditions,
): Omit<Expected, 'actual'> {
  const { catalog } = bank;
  const weak = standingsOf(records, day);
  const met: ForecastCard[] = [];
  for (const [id, { memory }] of records.states) {
    if (memory.stage === 'new') continue;
    const entry = catalog.find(id);
    if (entry) met.push({ ...cardOf(entry.domain, entry.kind), memory });
  }
  const seen = (id: string) => records.states.has(id);
  const unmet = introductions({ catalog, seen, weak: [], newADay: 10, atMost: catalog.size });
  const rest = catalog.domains
    .flatMap(({ id }) => catalog.cards(id))
    .filter(({ id }) => !seen(id) && !unmet.some((entry) => entry.id === id));
  function cardOf(domain: DomainId, kind: Parameters<typeof desiredRetention>[0]): ForecastCard {
    const { weakness } = weak.get(domain) ?? weaknessOf(records.evidenceOf(domain), day);
    const target = desiredRetention(kind, weakness);
    return { domain, core: true, target, keepsTarget: kind === 'analogy' };
  }
  const seconds = [...records.days.values()].flatMap((total) => total.seconds);
  const input = {
    today: day,
    until: date,
    cards: [...[...unmet, ...rest].map(({ domain, kind }) => cardOf(domain, kind)), ...met],
    minutesADay,
    secondsPerCard: secondsPerCard(seconds),
    restDays: [],
    interview: { date, setOn: first },
  };
  const planned = forecast(input);
  return {
    daysLeft: date - day,
    forecast: planned,
    range: readinessRange(input, planned, seconds.length),
  };
}
