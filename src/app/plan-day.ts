import type { CardId } from '../core/content/card';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { modelOf } from '../core/scheduling/fsrs';
import { usualNewADay } from '../core/scheduling/introduce';
import type { DomainTotal } from '../core/mastery/totals';
import { soberly } from '../core/mastery/weakness';
import { secondsPerCard } from '../core/scheduling/pace';
import type { Interview, InterviewPlan } from '../core/scheduling/plan';
import {
  lowestChances,
  newCardsOn,
  passCardsAfter,
  passCardsOn,
  planFor,
} from '../core/scheduling/plan';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { recallOfRow } from '../storage/card-rows';
import type { DayPlan } from '../storage/facts';
import { basisOf, getFacts, putFact } from '../storage/facts';
import { allDomains, recentDays, rowsByDomain } from '../storage/queries';
import type { App } from './context';
import { chooseFresh, metCards } from './fresh-cards';
import type { Settings } from './settings';
import { settingsFrom } from './settings';
import { weaknesses } from './standings';
import { aheadOf, fits } from './todays-queue';

/** Siblings may have to wait, and more minutes may be asked for. */
const spare = 40;

/**
 * Decides what today brings, unless that is decided already: new cards, and those of the final pass.
 * Once a day, since it has to know every card; again when the interview or the settings change.
 */
export async function planDay(app: App): Promise<void> {
  const found = await getFacts(app.database, ['settings', 'interview', 'plan']);
  const plan = await dayPlanFor(app, found.interview, settingsFrom(found.settings));
  const { day, catalog, basis } = plan;
  if (!fits(found.plan, day, catalog, basis)) await putFact(app.database, 'plan', plan);
}

/** What today brings with an interview and settings that may not stand yet; nothing is written. */
export async function dayPlanFor(
  app: App,
  standing: Interview | null | undefined,
  settings: Settings,
): Promise<DayPlan> {
  const { database, catalog, clock } = app;
  const { version } = catalog;
  const day = dayOf(clock.now());
  const found = await getFacts(database, ['plan', 'parameters']);
  const interview = aheadOf(standing, day);
  const basis = basisOf(interview, settings);
  if (fits(found.plan, day, version, basis)) return found.plan;
  const [domains, days, met] = await Promise.all([
    allDomains(database),
    recentDays(database, day),
    metCards(app),
  ]);
  const introduced = days.find((total) => total.day === day)?.introduced ?? 0;
  const { unseen, seen } = countCards(app, met);
  const { minutesADay, restDays } = settings;
  const plan =
    interview &&
    planFor({
      interview,
      today: day,
      minutesADay,
      restDays,
      secondsPerCard: secondsPerCard(days.flatMap(({ seconds }) => seconds)),
      // As the day began: what was met today is part of today's share.
      unseen: unseen + introduced,
      seen: seen - introduced,
    });
  const pass = await passOf(app, plan, day, domains, modelOf(found.parameters));
  const passed = Math.min(pass.length, passCardsOn(day, plan));
  // No rest day: the number is for the next day then.
  const newADay = newCardsOn(day, plan, [], passed);
  const fresh = await chooseFresh(app, day, domains, newADay || usualNewADay);
  return { day, catalog: version, basis, fresh, newADay, pass };
}

/** How many cards of the catalog were met, and how many were not. */
function countCards({ catalog }: App, met: ReadonlySet<CardId>) {
  const seen = catalog.domains
    .flatMap(({ id }) => catalog.cards(id))
    .reduce((sum, { id }) => sum + (met.has(id) ? 1 : 0), 0);
  return { seen, unseen: catalog.size - seen };
}

/** The cards whose chance on the date is lowest, on a day of the final pass. */
async function passOf(
  { database, catalog }: App,
  plan: InterviewPlan | undefined,
  day: StudyDay,
  domains: readonly DomainTotal[],
  model: MemoryModel,
): Promise<CardId[]> {
  const most = passCardsOn(day, plan);
  if (!plan || most === 0) return [];
  const standings = weaknesses(domains, day);
  const chances: { card: CardId; recall: number }[] = [];
  for (const { id } of catalog.domains) {
    for (const row of await rowsByDomain(database, id)) {
      if (row.stage === 'new' || row.suspended || row.lastDay === day) continue;
      const weakness = standings.get(row.domain)?.weakness ?? 0;
      const recall = recallOfRow(row, plan.date, model);
      chances.push({ card: row.id, recall: soberly(recall, weakness) });
    }
  }
  return lowestChances(chances, most + spare, passCardsAfter(day, plan));
}
