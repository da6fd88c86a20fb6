import type { CardId } from '../core/content/card';
import { usualNewADay } from '../core/scheduling/introduce';
import { secondsPerCard } from '../core/scheduling/pace';
import type { InterviewPlan } from '../core/scheduling/plan';
import { lowestChances, passCardsOn, planFor } from '../core/scheduling/plan';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { recallOfRow } from '../storage/card-rows';
import { basisOf, getFacts, putFact } from '../storage/facts';
import { allDomains, recentDays, rowsByDomain } from '../storage/queries';
import type { App } from './context';
import { chooseFresh, metCards } from './fresh-cards';
import { settingsFrom } from './settings';
import { aheadOf, fits } from './todays-queue';

/** Siblings may have to wait, and more minutes may be asked for. */
const spare = 40;

/**
 * Decides what today brings, unless that is decided already: new cards, and those of the final pass.
 * Once a day, since it has to know every card; again when the interview or the settings change.
 */
export async function planDay(app: App): Promise<void> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const found = await getFacts(database, ['settings', 'interview', 'plan']);
  const settings = settingsFrom(found.settings);
  const interview = aheadOf(found.interview, day);
  const basis = basisOf(interview, settings);
  if (fits(found.plan, day, catalog.version, basis)) return;
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
  const newADay = plan ? plan.newADay : usualNewADay;
  const fresh = await chooseFresh(app, day, domains, newADay || usualNewADay);
  const pass = await passOf(app, plan, day);
  const { version } = catalog;
  await putFact(database, 'plan', { day, catalog: version, basis, fresh, newADay, pass });
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
): Promise<CardId[]> {
  const most = passCardsOn(day, plan);
  if (!plan || most === 0) return [];
  const chances: { card: CardId; recall: number }[] = [];
  for (const { id } of catalog.domains) {
    for (const row of await rowsByDomain(database, id)) {
      if (row.stage === 'new' || row.suspended || row.lastDay === day) continue;
      chances.push({ card: row.id, recall: recallOfRow(row, plan.date) });
    }
  }
  return lowestChances(chances, most + spare);
}
