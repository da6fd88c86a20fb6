import type { CardId } from '../core/content/card';
import type { CatalogEntry } from '../core/content/catalog';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import { introductions } from '../core/scheduling/introduce';
import { cardsWithin } from '../core/scheduling/pace';
import type { Candidate, Queue, QueuedCard } from '../core/scheduling/queue';
import { buildQueue } from '../core/scheduling/queue';
import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { standingReviews } from '../core/log/undo';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { studyDayStart } from '../core/time/study-day';
import type { CardRow } from '../storage/database';
import { getFact, putFact } from '../storage/facts';
import { allDomains, dueCards, eventsSince, recentDays, rowsOf } from '../storage/queries';
import type { App } from './context';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { weakDomains, weaknesses } from './standings';

/** New cards on a day that has room for them. */
export const newADay = 10;
/** Due rows are read a few more than fit, since siblings may have to wait. */
const spare = 40;
/** Candidates for new cards kept for a day: those that are seen or held back leave some over. */
const planned = 4 * newADay;

export interface Today {
  readonly day: StudyDay;
  readonly queue: Queue;
  readonly total: DayTotal | undefined;
  readonly domains: readonly DomainTotal[];
  readonly settings: Settings;
  /** Cards that a day's minutes hold, at Joe's own pace. */
  readonly cardsADay: number;
}

/** Reads what today's queue needs and builds it. @param more minutes beyond those used up. */
export function todaysQueue(app: App, more = 0): Promise<Today> {
  const { cards, days, domains, facts, tail } = app.database;
  // One transaction for all reads: a dozen of their own cost several frames on a phone.
  return app.database.transaction('r', [cards, days, domains, facts, tail], () =>
    readToday(app, more),
  );
}

async function readToday(app: App, more: number): Promise<Today> {
  const { database, clock } = app;
  const moment = clock.now();
  const day = dayOf(moment);
  const [settings, days, domains, events] = await Promise.all([
    readSettings(app),
    recentDays(database, day),
    allDomains(database),
    eventsSince(database, studyDayStart(day, moment.tz)),
  ]);
  const total = days.find((entry) => entry.day === day);
  const seconds = days.flatMap((entry) => entry.seconds);
  const minutesSpent = (total?.seconds ?? []).reduce((sum, second) => sum + second, 0) / 60;
  const minutesADay =
    more > 0 ? Math.max(settings.minutesADay, minutesSpent) + more : settings.minutesADay;
  const [due, answered, wanted] = await Promise.all([
    dueCards(database, day, cardsWithin(minutesADay, seconds) + spare),
    rowsOf(
      database,
      standingReviews(events).map((review) => review.card),
    ),
    rowsOf(database, broughtBy(events, day)),
  ]);
  // What was rated Again today is due at the end of the index, and must not be missed.
  const again = [...answered.values()].filter((row) => row.retryAt !== undefined);
  const ids = new Set([...due.ids, ...again.map((row) => row.id)]);
  const candidates = [...ids].flatMap((id) => candidate(app, id, answered.get(id)) ?? []);
  const queue = buildQueue({
    day,
    due: candidates,
    dueInAll: due.count - (ids.size - candidates.length),
    brought: [...wanted.values()].flatMap((row) =>
      answered.has(row.id) ? [] : (broughtCard(app, row) ?? []),
    ),
    fresh: await freshCards(app, day, domains, events),
    answeredToday: new Map([...answered.values()].map((row) => [row.siblings, row.id])),
    introducedToday: total?.introduced ?? 0,
    limits: { minutesADay, newADay },
    minutesSpent,
    seconds,
  });
  const cardsADay = cardsWithin(settings.minutesADay, seconds);
  return { day, queue, total, domains, settings, cardsADay };
}

/** @returns undefined for a card that has left the catalog: it cannot be shown. */
function candidate({ catalog }: App, id: CardId, row: CardRow | undefined): Candidate | undefined {
  const entry = catalog.find(id);
  if (!entry) return undefined;
  const { domain, kind, siblings } = entry;
  return {
    id,
    domain,
    kind,
    siblings,
    ...(row?.retryAt !== undefined && { retryAt: row.retryAt }),
  };
}

/** The cards that an interview brought to a day. */
function broughtBy(events: readonly LogEvent[], day: StudyDay): CardId[] {
  const brought = events.flatMap((event) =>
    event.type === 'card-brought-forward' && event.due <= day ? [event.card] : [],
  );
  return [...new Set(brought)];
}

function broughtCard({ catalog }: App, row: CardRow): QueuedCard | undefined {
  const entry = catalog.find(row.id);
  if (!entry || row.suspended) return undefined;
  const { id, domain, kind, siblings } = entry;
  return { id, domain, kind, siblings, state: row.stage === 'new' ? 'new' : 'due' };
}

/** Today's candidates for new cards, wanted ones first; from the plan where there is one. */
async function freshCards(
  app: App,
  day: StudyDay,
  domains: readonly DomainTotal[],
  events: readonly LogEvent[],
): Promise<CatalogEntry[]> {
  const { database, catalog } = app;
  const plan = await getFact(database, 'plan');
  const fits = plan?.day === day && plan.catalog === catalog.version;
  const fresh = fits ? plan.fresh : await chooseFresh(app, day, domains);
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
async function chooseFresh(
  app: App,
  day: StudyDay,
  domains: readonly DomainTotal[],
): Promise<CardId[]> {
  const { database, catalog } = app;
  const keys = new Set(await database.cards.toCollection().primaryKeys());
  for (const id of await database.cards.where('fresh').above(0).primaryKeys()) keys.delete(id);
  const weak = weakDomains(app, weaknesses(domains, day)).map((domain) => domain.id);
  const input = { catalog, seen: (id: CardId) => keys.has(id), weak, newADay, atMost: planned };
  return introductions(input).map((entry) => entry.id);
}

/** Keeps today's choice of new cards, unless it is kept already. */
export async function planDay(app: App): Promise<void> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const plan = await getFact(database, 'plan');
  if (plan?.day === day && plan.catalog === catalog.version) return;
  const fresh = await chooseFresh(app, day, await allDomains(database));
  await putFact(database, 'plan', { day, catalog: catalog.version, fresh });
}
