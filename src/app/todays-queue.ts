import type { CardId } from '../core/content/card';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import { usualNewADay } from '../core/scheduling/introduce';
import { cardsWithin } from '../core/scheduling/pace';
import type { Interview } from '../core/scheduling/plan';
import type { Candidate, PassCard, Queue, QueuedCard } from '../core/scheduling/queue';
import { buildQueue } from '../core/scheduling/queue';
import type { LogEvent } from '../core/log/event';
import { standingReviews } from '../core/log/undo';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { isRestDay } from '../core/time/weekday';
import type { CardRow } from '../storage/database';
import type { DayPlan, Facts } from '../storage/facts';
import { basisOf, getFacts } from '../storage/facts';
import { allDomains, dueCards, eventsOn, recentDays, rowsOf } from '../storage/queries';
import type { App } from './context';
import { freshCards } from './fresh-cards';
import type { Settings } from './settings';
import { settingsFrom } from './settings';

/** Due rows are read a few more than fit, since siblings may have to wait. */
const spare = 40;

export interface Today {
  readonly day: StudyDay;
  readonly queue: Queue;
  readonly total: DayTotal | undefined;
  readonly domains: readonly DomainTotal[];
  readonly settings: Settings;
  /** The interview to come; none once its day is over. */
  readonly interview: Interview | undefined;
  readonly rests: boolean;
  /** New cards a day, until the plan says otherwise. */
  readonly newADay: number;
  /** Cards that a day's minutes hold, at Joe's own pace. */
  readonly cardsADay: number;
}

/** What stands, or is thought of standing. */
export type Standing = Partial<Pick<Facts, 'settings' | 'interview' | 'plan'>>;

/**
 * Reads what today's queue needs and builds it.
 * @param more minutes beyond those used up. @param asIf what to take for standing instead of what does.
 */
export async function todaysQueue(app: App, more = 0, asIf?: Standing): Promise<Today> {
  const { cards, days, domains, facts, tail } = app.database;
  // One transaction for all reads: a dozen of their own cost several frames on a phone. Dexie keeps hold of
  // it through the awaits of what is called here only where this is an async function itself.
  const read = await app.database.transaction('r', [cards, days, domains, facts, tail], async () =>
    readToday(app, more, asIf),
  );
  // Outside of it: where the day has no plan yet every key is read, too many awaits down for Dexie to hold on.
  const { day, domains: totals, events, plan, rests, input, ...said } = read;
  const fresh = rests ? [] : await freshCards(app, day, totals, events, plan);
  return { ...said, day, domains: totals, rests, queue: buildQueue({ ...input, fresh }) };
}

/** Everything but the new cards. */
async function readToday(app: App, more: number, asIf?: Standing) {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const [found, days, domains, events] = await Promise.all([
    asIf ?? getFacts(database, ['settings', 'interview', 'plan']),
    recentDays(database, day),
    allDomains(database),
    eventsOn(database, day),
  ]);
  const settings = settingsFrom(found.settings);
  const interview = aheadOf(found.interview, day);
  const basis = basisOf(interview, settings);
  const plan = fits(found.plan, day, catalog.version, basis) ? found.plan : undefined;
  const rests = isRestDay(day, settings.restDays);
  const newADay = plan?.newADay ?? usualNewADay;
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
  const pass = plan?.pass.length ? await rowsOf(database, plan.pass) : undefined;
  // What was rated Again today is due at the end of the index, and must not be missed.
  const again = [...answered.values()].filter((row) => row.retryAt !== undefined);
  const ids = new Set([...due.ids, ...again.map((row) => row.id)]);
  const candidates = [...ids].flatMap((id) => candidate(app, id, answered.get(id)) ?? []);
  const input = {
    day,
    due: candidates,
    dueInAll: due.count - (ids.size - candidates.length),
    brought: [...wanted.values()].flatMap((row) =>
      answered.has(row.id) ? [] : (broughtCard(app, row) ?? []),
    ),
    pass: [...(pass?.values() ?? [])].flatMap((row) =>
      answered.has(row.id) ? [] : (passCard(app, row, day) ?? []),
    ),
    answeredToday: new Map([...answered.values()].map((row) => [row.siblings, row.id])),
    introducedToday: total?.introduced ?? 0,
    limits: { minutesADay, newADay },
    minutesSpent,
    seconds,
  };
  const cardsADay = cardsWithin(settings.minutesADay, seconds);
  const said = { day, total, domains, settings, interview, rests, newADay, cardsADay };
  return { ...said, events, plan, input };
}

/** The interview, unless its day is over: then daily life goes on. */
export function aheadOf(
  interview: Interview | null | undefined,
  day: StudyDay,
): Interview | undefined {
  return interview && interview.date >= day ? interview : undefined;
}

/** Whether a day's plan was made for this day, these cards and what is set now. */
export function fits(
  plan: DayPlan | undefined,
  day: StudyDay,
  catalog: string,
  basis: string,
): plan is DayPlan {
  return plan?.day === day && plan.catalog === catalog && plan.basis === basis;
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

/** @returns undefined for a card that is not to be shown any more. */
function passCard({ catalog }: App, row: CardRow, day: StudyDay): PassCard | undefined {
  const entry = catalog.find(row.id);
  if (!entry || row.suspended || row.stage === 'new') return undefined;
  const { id, domain, kind, siblings } = entry;
  return { id, domain, kind, siblings, isDue: (row.due ?? Infinity) <= day };
}
