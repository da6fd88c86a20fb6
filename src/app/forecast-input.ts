import type { ForecastInput } from '../core/scheduling/forecast';
import type { ForecastCard } from '../core/scheduling/forecast-card';
import { introductions, usualNewADay } from '../core/scheduling/introduce';
import { secondsPerCard } from '../core/scheduling/pace';
import { desiredRetention } from '../core/scheduling/retention';
import type { CatalogEntry } from '../core/content/catalog';
import type { DomainTotal } from '../core/mastery/totals';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { CardRow } from '../storage/database';
import { getFacts } from '../storage/facts';
import { allDomains, recentDays, rowsByDomain } from '../storage/queries';
import type { App } from './context';
import { weakIds } from './fresh-cards';
import { modelOf } from '../core/scheduling/fsrs';
import { settingsFrom } from './settings';
import { weaknesses } from './standings';
import { aheadOf } from './todays-queue';

/** Everything that a forecast from today on needs, but the day it goes to. */
export interface ForecastBase extends Omit<ForecastInput, 'until'> {
  /** Answers that the pace was taken from. */
  readonly timed: number;
}

/** Reads every row: for after the start, and for screens that are seldom opened. */
export async function readForecastBase(app: App): Promise<ForecastBase> {
  const { database, clock } = app;
  const today = dayOf(clock.now());
  const [found, domains, days] = await Promise.all([
    getFacts(database, ['settings', 'interview', 'parameters']),
    allDomains(database),
    recentDays(database, today),
  ]);
  const { minutesADay, restDays } = settingsFrom(found.settings);
  const seconds = days.flatMap((entry) => entry.seconds);
  const total = days.find(({ day }) => day === today);
  return {
    today,
    cards: await forecastCards(app, today, domains),
    minutesADay,
    restDays,
    secondsPerCard: secondsPerCard(seconds),
    timed: seconds.length,
    interview: aheadOf(found.interview, today),
    minutesSpent: (total?.seconds ?? []).reduce((sum, second) => sum + second, 0) / 60,
    introducedToday: total?.introduced ?? 0,
    model: modelOf(found.parameters),
  };
}

/** All cards, those not met yet in the order of introduction. */
async function forecastCards(
  app: App,
  day: StudyDay,
  domains: readonly DomainTotal[],
): Promise<ForecastCard[]> {
  const { database, catalog } = app;
  const standings = weaknesses(domains, day);
  const cardOf = ({ domain, kind, core }: Pick<CatalogEntry, 'domain' | 'kind' | 'core'>) => {
    const weakness = standings.get(domain)?.weakness ?? 0;
    const target = desiredRetention(kind, weakness);
    return { domain, core, target, ...(kind === 'analogy' && { keepsTarget: true }) };
  };
  const met: ForecastCard[] = [];
  const touched = new Set<string>();
  const unseen: CatalogEntry[] = [];
  for (const { id: domain } of catalog.domains) {
    for (const row of await rowsByDomain(database, domain)) {
      if (row.fresh) continue;
      touched.add(row.id);
      met.push({ ...cardOf(row), memory: memoryOf(row), suspended: row.suspended });
    }
    unseen.push(...catalog.cards(domain).filter(({ id }) => !touched.has(id)));
  }
  const weak = weakIds(app, domains, day);
  const seen = (id: string) => touched.has(id);
  const input = { catalog, seen, weak, newADay: usualNewADay, atMost: unseen.length };
  // The second of two siblings is in no list of introductions yet: it comes after all others.
  const inOrder = new Set([...introductions(input), ...unseen]);
  return [...[...inOrder].map(cardOf), ...met];
}

function memoryOf({ stability, difficulty, lastDay, due }: CardRow): ForecastCard['memory'] {
  if (stability === undefined || difficulty === undefined || lastDay === undefined)
    return undefined;
  return { stability, difficulty, lastDay, due: due ?? lastDay };
}
