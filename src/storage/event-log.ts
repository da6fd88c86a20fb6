import type { Catalog } from '../core/content/catalog';
import type { CardEvent, Fact, LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import type { Appended, EventLog, Expectation } from '../core/log/event-log';
import { eventId, nextOrder } from '../core/log/order';
import { foldCard } from '../core/scheduling/memory';
import type { Moment } from '../core/time/clock';
import { deriveRow, eventsOf, factsOfUnknown } from './card-rows';
import type { BackfillDatabase, CardRow } from './database';
import type { Facts, RecallSums, Writer } from './facts';
import { getFacts, putFacts } from './facts';
import { changeTotals, recallAfter } from './totals';

/** The log in IndexedDB: an event, its card's row and the totals are written together or not at all. */
export function createEventLog(
  database: BackfillDatabase,
  catalog: Catalog,
  newDevice: () => string,
): EventLog {
  return {
    append(fact, moment, seen) {
      const stores = [
        database.tail,
        database.cards,
        database.days,
        database.domains,
        database.facts,
      ];
      return database.transaction('rw', stores, async () => {
        const [known, row] = await Promise.all([
          getFacts(database, ['writer', 'corrections', 'events', 'recall']),
          'card' in fact ? database.cards.get(fact.card) : undefined,
        ]);
        if (isStale(seen, row?.last)) return { written: false, because: 'stale' };
        const writer = advance(known.writer ?? newWriter(newDevice()), moment);
        const event = stamp(fact, writer, moment);
        const events = (known.events ?? 0) + 1;
        const [recall] = await Promise.all([
          isCardEvent(event) ? updateCard(event, row, known) : undefined,
          database.tail.add(event),
        ]);
        const rowsOf = rowsBelongTo(event, known.events);
        await putFacts(database, { writer, events, ...(recall && { recall }), ...rowsOf });
        return { written: true, event } satisfies Appended;
      });
    },
  };

  /** The catalog that the rows were derived with: noted with the first event, unknown after a correction. */
  function rowsBelongTo(event: LogEvent, before: number | undefined): Partial<Facts> {
    if (!isCardEvent(event)) return { catalog: '' };
    return before ? {} : { catalog: catalog.version };
  }

  async function updateCard(
    event: CardEvent,
    row: CardRow | undefined,
    { corrections = [], recall }: Pick<Partial<Facts>, 'corrections' | 'recall'>,
  ): Promise<RecallSums | undefined> {
    const before = row ? eventsOf(row) : [];
    const facts = catalog.find(event.card) ?? row ?? factsOfUnknown(event.card);
    const derived = deriveRow(event.card, facts, [...before, event], corrections);
    const change = {
      domain: row?.domain ?? facts.domain,
      core: facts.core,
      before: foldCard(before, corrections),
      after: derived.state,
    };
    await Promise.all([database.cards.put(derived.row), changeTotals(database, change)]);
    return recall && recallAfter(recall, change);
  }
}

function isStale(seen: Expectation | undefined, last: string | undefined): boolean {
  return seen !== undefined && seen.last !== last;
}

export function newWriter(device: string): Writer {
  return { device, seq: 0, order: { ms: 0, counter: 0 } };
}

function advance(writer: Writer, moment: Moment): Writer {
  return { ...writer, seq: writer.seq + 1, order: nextOrder(writer.order, moment.at) };
}

function stamp(fact: Fact, { device, seq, order }: Writer, { at, tz }: Moment): LogEvent {
  return { ...fact, id: eventId(device, seq), at, tz, order };
}
