import type { CardId } from '../core/content/card';
import type { Catalog } from '../core/content/catalog';
import type { DomainId } from '../core/content/domain';
import type { MockId } from '../core/interview/events';
import type { Fact, LogEvent } from '../core/log/event';
import type { Appended, EventLog, Expectation, Prepared } from '../core/log/event-log';
import type { Moment } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { Known, Totals, Writes } from './change';
import { deletes, entryOf, knownFacts, knownOf, puts, writesOf } from './change';
import type { BackfillDatabase } from './database';
import { writeAtOnce } from './at-once';
import { getFacts } from './facts';
import { reopenIfLost } from './reopen';

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
  const { tail, cards, mocks, days, domains, facts } = database;
  const stores = [tail, cards, mocks, days, domains, facts];
  /** What this log has prepared, by what it handed out. */
  const prepared = new WeakMap<Prepared, ReadAhead>();

  const log: EventLog = {
    async append(fact, moment, seen) {
      const ahead = seen?.prepared && prepared.get(seen.prepared);
      return (ahead && (await appendPrepared(fact, moment, seen, ahead))) ?? appendReading();

      function appendReading(): Promise<Appended> {
        return database.transaction('rw', stores, async () => {
          const known = await readKnown(aboutOf(fact));
          if (isStale(seen, known)) return { written: false, because: 'stale' };
          const entry = entryOf(fact, moment, known, catalog, newDevice);
          const writes = writesOf(entry, await readTotals(entry.domains, entry.touched));
          await write(writes);
          return { written: true, event: writes.event };
        });
      }
    },

    appendAll(all, moment, seen) {
      return database.transaction('rw', stores, async () => {
        const events: LogEvent[] = [];
        for (const [index, fact] of all.entries()) {
          const appended = await log.append(fact, moment, index === 0 ? seen : undefined);
          if (!appended.written) return appended;
          events.push(appended.event);
        }
        return { written: true, events };
      });
    },

    prepare(card, mayTouch) {
      return database.transaction('r', [cards, days, domains, facts], async () => {
        const known = await readKnown({ card });
        const domain = known.row?.domain ?? known.catalogued.domain;
        const { memory } = known.state;
        const due = memory.stage === 'new' ? [] : [memory.due];
        const totals = await readTotals([domain], [...new Set([...mayTouch, ...due])]);
        const handle = { revision: known.facts.revision ?? 0 };
        prepared.set(handle, { ...handle, known, totals });
        return handle;
      });
    },
  };
  // A connection that went away in the meantime is nobody's loss: whoever appends need not know of it.
  return {
    append: (...given) => reopenIfLost(database, () => log.append(...given)),
    appendAll: (...given) => reopenIfLost(database, () => log.appendAll(...given)),
    prepare: (...given) => log.prepare(...given),
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
    if (!entry.domains.every((domain) => totals.domains.has(domain))) return undefined;
    const writes = writesOf(entry, totals);
    const written = await writeAtOnce(database, writes, revision);
    return written ? { written, event: writes.event } : undefined;
  }

  async function readKnown(about: About): Promise<Known> {
    const [found, row, mock] = await Promise.all([
      getFacts(database, knownFacts),
      about.card === undefined ? undefined : cards.get(about.card),
      about.mock === undefined ? undefined : mocks.get(about.mock),
    ]);
    return { ...knownOf(about.card ?? '', catalog, found, row), mock };
  }

  async function readTotals(
    named: readonly DomainId[],
    touched: readonly StudyDay[],
  ): Promise<Totals> {
    const [totals, rows] = await Promise.all([
      domains.bulkGet([...named]),
      days.bulkGet([...touched]),
    ]);
    const byKey = <K, T>(keys: readonly K[], found: readonly (T | undefined)[]) =>
      new Map(keys.map((key, index) => [key, found[index]]));
    return { domains: byKey(named, totals), days: byKey(touched, rows) };
  }

  async function write(writes: Writes): Promise<void> {
    const put = puts(writes);
    const away = deletes(writes);
    await Promise.all([
      tail.bulkAdd(put.tail),
      cards.bulkPut(put.cards),
      mocks.bulkPut(put.mocks),
      days.bulkPut(put.days),
      domains.bulkPut(put.domains),
      facts.bulkPut(put.facts),
      ...(away.days.length > 0 ? [days.bulkDelete(away.days)] : []),
      ...(away.domains.length > 0 ? [domains.bulkDelete(away.domains)] : []),
    ]);
  }
}

/** What an event is about: a card, a mock session, or neither. */
type About = { readonly card?: CardId; readonly mock?: MockId };

function aboutOf(fact: Fact): About {
  if ('card' in fact) return { card: fact.card };
  return 'mock' in fact ? { mock: fact.mock } : {};
}

function isStale(seen: Expectation | undefined, { row, mock }: Known): boolean {
  return seen !== undefined && seen.last !== (row ?? mock)?.last;
}
