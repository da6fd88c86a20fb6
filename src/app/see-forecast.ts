import type { CatalogEntry } from '../core/content/catalog';
import type { DomainId } from '../core/content/domain';
import type { ForecastDay } from '../core/scheduling/forecast';
import { forecast } from '../core/scheduling/forecast';
import type { ForecastCard } from '../core/scheduling/forecast-card';
import { introductions } from '../core/scheduling/introduce';
import { secondsPerCard } from '../core/scheduling/pace';
import { usualNewADay } from '../core/scheduling/plan';
import { desiredRetention } from '../core/scheduling/retention';
import { dayOf } from '../core/time/clock';
import { allDomains, recentDays } from '../storage/queries';
import type { App } from './context';
import { readSettings } from './settings';
import { weakDomains, weaknesses } from './standings';
import type { Walked } from './walk-cards';

/** The days that are told in any case: six weeks. */
export const forecastDays = 42;

/** What is to come, if he goes on as planned. */
export interface ForecastView {
  readonly days: readonly ForecastDay[];
  /** Readiness at their end, by domain. */
  readonly readiness: ReadonlyMap<DomainId, number>;
  readonly minutesADay: number;
  readonly secondsPerCard: number;
  readonly unseen: number;
}

/** @param rows of all cards that have any, as the walk over them found them. */
export async function seeForecast(app: App, rows: Walked['rows']): Promise<ForecastView> {
  const { database, clock } = app;
  const today = dayOf(clock.now());
  const [settings, days, totals] = await Promise.all([
    readSettings(app),
    recentDays(database, today),
    allDomains(database),
  ]);
  const { minutesADay } = settings;
  const pace = secondsPerCard(days.flatMap(({ seconds }) => seconds));
  const total = days.find(({ day }) => day === today);
  const spent = (total?.seconds ?? []).reduce((sum, second) => sum + second, 0) / 60;
  const standings = weaknesses(totals, today);
  const targetOf = ({ kind, domain }: Pick<CatalogEntry, 'kind' | 'domain'>) =>
    desiredRetention(kind, standings.get(domain)?.weakness ?? 0);
  const found = forecast({
    today,
    until: today + forecastDays,
    cards: cardsOf(app, rows, weakDomains(app, standings), targetOf),
    minutesADay,
    secondsPerCard: pace,
    restDays: [],
    minutesSpent: spent,
    introducedToday: total?.introduced,
  });
  return { ...found, minutesADay, secondsPerCard: pace };
}

/** Every card of the catalog and of Joe's own, the unseen ones in the order of introduction. */
function cardsOf(
  { catalog }: App,
  rows: Walked['rows'],
  weak: readonly { readonly id: DomainId }[],
  targetOf: (entry: Pick<CatalogEntry, 'kind' | 'domain'>) => number,
): ForecastCard[] {
  const met = rows.filter(({ stage }) => stage !== 'new');
  const seen = new Set(met.map(({ id }) => id));
  const suspended = new Set(rows.filter((row) => row.suspended).map(({ id }) => id));
  const inTurn = introductions({
    catalog,
    seen: (id) => seen.has(id),
    weak: weak.map(({ id }) => id),
    newADay: usualNewADay,
    atMost: catalog.size,
  });
  // The other direction of an analogy comes after all others: the list never has two siblings.
  const listed = new Set(inTurn.map(({ id }) => id));
  const others = catalog.domains
    .flatMap(({ id }) => catalog.cards(id))
    .filter(({ id }) => !listed.has(id) && !seen.has(id));
  const unseen = [...inTurn, ...others].map((entry) => ({
    domain: entry.domain,
    core: entry.core,
    target: targetOf(entry),
    suspended: suspended.has(entry.id),
  }));
  const known = met.flatMap((row): ForecastCard[] => {
    const entry = catalog.find(row.id);
    const { stability, difficulty, lastDay } = row;
    if (!entry || stability === undefined || difficulty === undefined || lastDay === undefined)
      return [];
    return [
      {
        domain: entry.domain,
        core: entry.core,
        target: targetOf(entry),
        memory: { stability, difficulty, lastDay, due: row.due ?? lastDay },
        suspended: row.suspended,
      },
    ];
  });
  return [...known, ...unseen];
}
