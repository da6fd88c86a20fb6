import type { DomainId } from '../core/content/domain';
import type { MockEvidence } from '../core/interview/observed';
import type { Strength } from '../core/interview/strength';
import { strengthsOf } from '../core/interview/strength';
import { beginWith } from '../core/mastery/foundation';
import type { MadeOf } from '../core/mastery/made-of';
import { drillEvidence } from '../core/drill/runs';
import { madeOf } from '../core/mastery/made-of';
import { packEvidence } from '../core/mastery/evidence';
import type { WeaknessCall } from '../core/mastery/weakness';
import { callOf, estimateOf, weaknessOf } from '../core/mastery/weakness';
import type { YearWeek } from '../core/mastery/year';
import { yearDays, yearOf } from '../core/mastery/year';
import { modelOf } from '../core/scheduling/fsrs';
import { baseTarget, desiredRetention, timesAsOften } from '../core/scheduling/retention';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { BackfillDatabase } from '../storage/database';
import { getFact, getFacts } from '../storage/facts';
import { allMocks, evidenceIn, mockEventsOf } from '../storage/mocks';
import { allDomains } from '../storage/queries';
import { leftOut, readBank } from './bank';
import type { App } from './context';
import type { DomainStanding } from './standings';
import { domainStandings, restsOnIn, weakDomains, weaknesses } from './standings';
import { aheadOf } from './todays-queue';

/** How one domain stands, and what that is made of. */
export interface DomainProgress extends DomainStanding {
  /** Readiness on the day of the interview, where there is one and it has been forecast. */
  readonly then: number | undefined;
  /** Between what that may well come out. */
  readonly range: readonly [low: number, high: number] | undefined;
  readonly strength: Strength | undefined;
  readonly madeOf: MadeOf;
  /** The recall that the evidence says, 0 to 1. */
  readonly estimate: number;
  readonly weakness: number;
  /** Whether it is called weak, and why it is not: MAS-3. */
  readonly call: WeaknessCall;
  /** What its plain cards are held to, and how many times as often they come for it. */
  readonly target: number;
  readonly times: number;
  /** Title of the weak domain to begin with, where it rests on one. */
  readonly beginWith: string | undefined;
}

/** Cards that came with an update. */
export interface Arrived {
  readonly day: StudyDay;
  readonly domains: readonly { readonly title: string; readonly cards: number }[];
}

/** What the Progress screen says from sums that are kept: nothing here walks over the log. */
export interface ProgressView {
  readonly day: StudyDay;
  /** Of the log; 0 where nothing has happened yet. */
  readonly events: number;
  readonly domains: readonly DomainProgress[];
  /** The day of the interview, while it is ahead. */
  readonly interviewOn: StudyDay | undefined;
  readonly year: readonly YearWeek[];
  readonly cards: number;
  readonly arrived: Arrived | undefined;
  /** Whether interviews have shown anything yet. */
  readonly interviewed: boolean;
}

export async function seeProgress(app: App): Promise<ProgressView> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const [found, totals, bank, interviews, answers] = await Promise.all([
    getFacts(database, ['events', 'recall', 'interview', 'outlook', 'parameters', 'drills']),
    allDomains(database),
    readBank(app, day),
    interviewEvidence(database),
    answersByDay(database, day),
  ]);
  const { events = 0, recall, outlook } = found;
  const date = aheadOf(found.interview, day)?.date;
  // Of this morning: it is on its way where the date has just been set.
  const ahead = outlook?.date === date ? outlook : undefined;
  const out = await leftOut(app, bank, day);
  const evidence = new Map(totals.map((total) => [total.domain, total.evidence]));
  const strengths = strengthsOf(interviews);
  const drilled = drillEvidence(found.drills ?? {});
  const weak = weakDomains(app, weaknesses(totals, day)).map(({ id }) => id);
  const model = modelOf(found.parameters);
  const base = baseTarget(date === undefined ? undefined : date - day);
  const plain = desiredRetention('concept', 0, base);
  const domains = domainStandings(app, totals, recall, out).map((standing): DomainProgress => {
    const { id } = standing;
    const own = evidence.get(id) ?? packEvidence([]);
    const short = weaknessOf(own, day);
    const { weakness } = short;
    const target = desiredRetention('concept', weakness, base);
    const first = weak.includes(id) ? beginWith(id, weak, restsOnIn(catalog)) : undefined;
    const shown = interviews.filter(({ domain }) => domain === id);
    return {
      ...standing,
      then: ahead?.readiness[id],
      range: ahead?.range?.[id],
      strength: strengths.get(id),
      madeOf: madeOf(
        own,
        { interviews: shown, drills: drilled.filter(({ domain }) => domain === id) },
        day,
      ),
      estimate: estimateOf(own, day),
      weakness,
      call: callOf(short, weak.includes(id)),
      target,
      times: timesAsOften(target, plain, model),
      beginWith: first === undefined ? undefined : catalog.domain(first)?.title,
    };
  });
  return {
    day,
    events,
    domains,
    interviewOn: date,
    year: yearOf(answers, day),
    cards: catalog.size,
    arrived: arrivedIn(app, bank.day, bank.added),
    interviewed: strengths.size > 0,
  };
}

/** What every interview has shown, one that is still running included. */
async function interviewEvidence(database: BackfillDatabase): Promise<MockEvidence[]> {
  const [rows, corrections = []] = await Promise.all([
    allMocks(database),
    getFact(database, 'corrections'),
  ]);
  return rows.flatMap((row) => evidenceIn(mockEventsOf(row), corrections));
}

async function answersByDay(
  database: BackfillDatabase,
  today: StudyDay,
): Promise<ReadonlyMap<StudyDay, number>> {
  const days = await database.days
    .where('day')
    .between(today - yearDays, today, true, true)
    .toArray();
  return new Map(days.map(({ day, answers }) => [day, answers]));
}

function arrivedIn({ catalog }: App, day: StudyDay, added: readonly string[]): Arrived | undefined {
  const counts = new Map<DomainId, number>();
  for (const id of added) {
    const domain = catalog.find(id)?.domain;
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const domains = catalog.domains.flatMap(({ id, title }) => {
    const cards = counts.get(id);
    return cards === undefined ? [] : [{ title, cards }];
  });
  return { day, domains };
}
