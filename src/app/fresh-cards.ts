import type { CardId } from '../core/content/card';
import type { CatalogEntry } from '../core/content/catalog';
import type { DomainId } from '../core/content/domain';
import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import type { DomainTotal } from '../core/mastery/totals';
import { introductions, usualNewADay } from '../core/scheduling/introduce';
import type { StudyDay } from '../core/time/study-day';
import type { DayPlan } from '../storage/facts';
import { rowsOf } from '../storage/queries';
import type { App } from './context';
import { weakDomains, weaknesses } from './standings';

/** Today's candidates for new cards, wanted ones first; from the plan where there is one. */
export async function freshCards(
  app: App,
  day: StudyDay,
  domains: readonly DomainTotal[],
  events: readonly LogEvent[],
  plan: DayPlan | undefined,
): Promise<CatalogEntry[]> {
  const { database, catalog } = app;
  const fresh = plan?.fresh ?? (await chooseFresh(app, day, domains));
  // Chosen among cards without a row: whatever has one now got it from an event since.
  const touched = new Set(events.filter(isCardEvent).map((event) => event.card));
  const rows = await rowsOf(
    database,
    fresh.filter((id) => touched.has(id)),
  );
  const wanted = await database.cards.where('fresh').equals(2).primaryKeys();
  return [...new Set([...wanted, ...fresh])].flatMap((id) => {
    const row = rows.get(id);
    return row && !row.fresh ? [] : (catalog.find(id) ?? []);
  });
}

/** Choosing has to know every key; so it is done once a day and kept as the day's plan. */
export async function chooseFresh(
  app: App,
  day: StudyDay,
  domains: readonly DomainTotal[],
  newADay = usualNewADay,
): Promise<CardId[]> {
  const { catalog } = app;
  const met = await metCards(app);
  const input = { catalog, seen: (id: CardId) => met.has(id), weak: weakIds(app, domains, day) };
  // Those that are seen or held back meanwhile leave enough over.
  const atMost = 3 * newADay + 10;
  return introductions({ ...input, newADay, atMost }).map((entry) => entry.id);
}

/** The cards that may not be introduced any more. */
export async function metCards({ database: { cards } }: App): Promise<ReadonlySet<CardId>> {
  const [all, fresh] = await Promise.all([
    cards.toCollection().primaryKeys(),
    cards.where('fresh').above(0).primaryKeys(),
  ]);
  const met = new Set(all);
  for (const id of fresh) met.delete(id);
  return met;
}

/** The domains called weak, the weakest first. */
export function weakIds(app: App, domains: readonly DomainTotal[], day: StudyDay): DomainId[] {
  return weakDomains(app, weaknesses(domains, day)).map((domain) => domain.id);
}
