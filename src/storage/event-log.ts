import type { CardId } from '../core/content/card';
import type { Catalog } from '../core/content/catalog';
import type { Fact } from '../core/log/event';
import type { Appended, EventLog, Expectation, Prepared } from '../core/log/event-log';
import type { DayTotal } from '../core/mastery/totals';
import type { Moment } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { Known, Totals, Writes } from './change';
import { deletes, entryOf, knownFacts, knownOf, puts, writesOf } from './change';
import type { BackfillDatabase } from './database';
import { writeAtOnce } from './at-once';
import { getFacts } from './facts';

/** All that an append reads, read before there is anything to append. */
interface ReadAhead extends Prepared {
  readonly known: Known;
  readonly totals: Totals;
}

/** The log in IndexedDB: an event, its card's row and the totals are written together or not at all. */
export function createEventLog(
  database: BackfillDatabase,
  catalog: Catalog,
  newDevice: () => string,
): EventLog {
  const { tail, cards, days, domains, facts } = database;
  const stores = [tail, cards, days, domains, facts];
  /** What this log has prepared, by what it handed out. */
  const prepared = new WeakMap<Prepared, ReadAhead>();

  return {
    async append(fact, moment, seen) {
      const ahead = seen?.prepared && prepared.get(seen.prepared);
      return (ahead && (await appendPrepared(fact, moment, seen, ahead))) ?? appendReading();

      function appendReading(): Promise<Appended> {
        return database.transaction('rw', stores, async () => {
          const known = await readKnown('card' in fact ? fact.card : undefined);
          if (isStale(seen, known)) return { written: false, because: 'stale' };
          const entry = entryOf(fact, moment, known, catalog, newDevice);
          const writes = writesOf(entry, await readTotals(entry.change?.domain, entry.touched));
          await write(writes);
          return { written: true, event: writes.event };
        });
      }
    },

    prepare(card, mayTouch) {
      return database.transaction('r', [cards, days, domains, facts], async () => {
        const known = await readKnown(card);
        const domain = known.row?.domain ?? known.catalogued.domain;
        const { memory } = known.state;
        const due = memory.stage === 'new' ? [] : [memory.due];
        const totals = await readTotals(domain, [...new Set([...mayTouch, ...due])]);
        const handle = { revision: known.facts.revision ?? 0 };
        prepared.set(handle, { ...handle, known, totals });
        return handle;
      });
    },
  };

  /** @returns undefined when what was read is outdated or not enough; nothing is written then. */
  async function appendPrepared(
    fact: Fact,
    moment: Moment,
    seen: Expectation,
    { revision, known, totals }: ReadAhead,
  ): Promise<Appended | undefined> {
    if (isStale(seen, known)) return undefined;
    const entry = entryOf(fact, moment, known, catalog, newDevice);
    if (!entry.touched.every((day) => totals.days.has(day))) return undefined;
    const writes = writesOf(entry, totals);
    const written = await writeAtOnce(database, writes, revision);
    return written ? { written, event: writes.event } : undefined;
  }

  async function readKnown(card: CardId | undefined): Promise<Known> {
    const [found, row] = await Promise.all([
      getFacts(database, knownFacts),
      card === undefined ? undefined : cards.get(card),
    ]);
    return knownOf(card ?? '', catalog, found, row);
  }

  async function readTotals(
    domain: string | undefined,
    touched: readonly StudyDay[],
  ): Promise<Totals> {
    const [total, rows] = await Promise.all([
      domain === undefined ? undefined : domains.get(domain),
      days.bulkGet([...touched]),
    ]);
    const known = touched.map((day, index): [StudyDay, DayTotal | undefined] => [day, rows[index]]);
    return { domain: total, days: new Map(known) };
  }

  async function write(writes: Writes): Promise<void> {
    const put = puts(writes);
    const away = deletes(writes);
    await Promise.all([
      tail.bulkAdd(put.tail),
      cards.bulkPut(put.cards),
      days.bulkPut(put.days),
      domains.bulkPut(put.domains),
      facts.bulkPut(put.facts),
      ...(away.days.length > 0 ? [days.bulkDelete(away.days)] : []),
      ...(away.domains.length > 0 ? [domains.bulkDelete(away.domains)] : []),
    ]);
  }
}

function isStale(seen: Expectation | undefined, { row }: Known): boolean {
  return seen !== undefined && seen.last !== row?.last;
}
