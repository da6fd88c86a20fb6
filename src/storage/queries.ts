import type { CardId } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import { hash } from '../core/hash';
import type { LogEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import { dayOfEvent } from '../core/scheduling/memory';
import type { StudyDay, ZoneOffset } from '../core/time/study-day';
import { studyDayStart } from '../core/time/study-day';
import type { BackfillDatabase, CardRow } from './database';
import { getFact } from './facts';

/** Answers older than this say little about the pace of today. */
const paceDays = 30;

/** Overdue cards among which a day's are chosen; keys alone are read, so that many cost little. */
const choice = 250;

export interface DueCards {
  readonly ids: readonly CardId[];
  /** All that are due, read or not. */
  readonly count: number;
}

/**
 * Cards that are due on a day, at most as many as asked for. Where there are more, the day draws
 * them by lot: read in the order of their ids, a backlog would show a few domains only. Only keys
 * are read: all else that a queue asks of a card stands in the catalog.
 */
export async function dueCards(
  database: BackfillDatabase,
  day: StudyDay,
  atMost: number,
): Promise<DueCards> {
  const [keys, sums] = await Promise.all([
    database.cards.where('due').belowOrEqual(day).limit(choice).primaryKeys(),
    getFact(database, 'recall'),
  ]);
  const ids = keys
    .map((id) => ({ id, lot: keys.length > atMost ? hash(`${id}:${day}`) : 0 }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, atMost)
    .map(({ id }) => id);
  if (keys.length < choice) return { ids, count: keys.length };
  return { ids, count: sums?.day === day ? sums.due : await countDue(database, day) };
}

/** Walks over all of them. */
export function countDue(database: BackfillDatabase, day: StudyDay): Promise<number> {
  return database.cards.where('due').belowOrEqual(day).count();
}

/** The zone in which a study day begins first, Kiribati's. */
const firstZone: ZoneOffset = 14 * 60;

/**
 * The events of a study day, in total order; from the tail alone. Each belongs to the day of the place where it
 * was written, and of a clock that is known to have been wrong to the day that it was: as the totals have it.
 */
export async function eventsOn(database: BackfillDatabase, day: StudyDay): Promise<LogEvent[]> {
  const [events, corrections = []] = await Promise.all([
    database.tail.where('at').aboveOrEqual(studyDayStart(day, firstZone)).toArray(),
    getFact(database, 'corrections'),
  ]);
  return events.filter((event) => dayOfEvent(event, corrections) === day).sort(compareEvents);
}

/** The totals of the last weeks up to a day, for the pace and for what was done today. */
export function recentDays(database: BackfillDatabase, day: StudyDay): Promise<DayTotal[]> {
  return database.days
    .where('day')
    .between(day - paceDays, day, true, true)
    .toArray();
}

/** Cards already due on each day of a range. */
export async function loadBetween(
  database: BackfillDatabase,
  first: StudyDay,
  last: StudyDay,
): Promise<ReadonlyMap<StudyDay, number>> {
  const days = await database.days.where('day').between(first, last, true, true).toArray();
  return new Map(days.map(({ day, due }) => [day, due]));
}

export function allDomains(database: BackfillDatabase): Promise<DomainTotal[]> {
  return database.domains.toArray();
}

/**
 * The rows whose ids begin with a domain's, so that no frame waits for all of them at once. A card that Joe
 * has moved keeps its id: its row says where it is.
 */
export function rowsByDomain(database: BackfillDatabase, domain: DomainId): Promise<CardRow[]> {
  return database.cards.where(':id').startsWith(`${domain}-`).toArray();
}

/** Which of these cards have a row, seen or not. */
export async function rowsOf(
  database: BackfillDatabase,
  ids: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardRow>> {
  const rows = await database.cards.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/** The next day on which anything comes due after a day. */
export async function nextDue(
  database: BackfillDatabase,
  after: StudyDay,
): Promise<{ readonly day: StudyDay; readonly cards: number } | undefined> {
  const next = await database.cards.where('due').above(after).first();
  if (next?.due === undefined) return undefined;
  return { day: next.due, cards: await database.cards.where('due').equals(next.due).count() };
}

/** Cards that were taken out. Of most only keys are read: a card that can come due is none of them. */
export async function suspendedCards(database: BackfillDatabase): Promise<CardId[]> {
  const { cards } = database;
  const [all, scheduled] = await Promise.all([
    cards.toCollection().primaryKeys(),
    cards.orderBy('due').primaryKeys(),
  ]);
  const isScheduled = new Set(scheduled);
  const rows = await rowsOf(
    database,
    all.filter((id) => !isScheduled.has(id)),
  );
  return [...rows.values()].flatMap(({ id, suspended, discarded }) =>
    suspended && !discarded ? [id] : [],
  );
}
