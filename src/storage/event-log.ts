import type { Catalog } from '../core/content/catalog';
import type { CardEvent, Fact, LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import type { Appended, EventLog, Expectation } from '../core/log/event-log';
import { eventId, nextOrder } from '../core/log/order';
import type { ClockCorrection } from '../core/scheduling/memory';
import { foldCard } from '../core/scheduling/memory';
import type { Moment } from '../core/time/clock';
import { deriveRow, eventsOf, factsOfUnknown } from './card-rows';
import type { BackfillDatabase, CardRow } from './database';
import type { Writer } from './facts';
import { getFact, putFact } from './facts';
import { changeTotals } from './totals';

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
        const [writer, corrections, count, row] = await Promise.all([
          getFact(database, 'writer'),
          getFact(database, 'corrections'),
          getFact(database, 'events'),
          'card' in fact ? database.cards.get(fact.card) : undefined,
        ]);
        if (isStale(seen, row?.last)) return { written: false, because: 'stale' };
        const next = advance(writer ?? newWriter(newDevice()), moment);
        const event = stamp(fact, next, moment);
        const writes = [
          putFact(database, 'writer', next),
          putFact(database, 'events', (count ?? 0) + 1),
          database.tail.add(event),
        ];
        if (isCardEvent(event)) writes.push(updateCard(event, row, corrections ?? []));
        // It concerns every card: until all rows are derived anew they belong to no catalog.
        else writes.push(putFact(database, 'catalog', ''));
        // From the first event on it is known what the rows were derived with.
        if (!count) writes.push(putFact(database, 'catalog', catalog.version));
        await Promise.all(writes);
        return { written: true, event } satisfies Appended;
      });
    },
  };

  async function updateCard(
    event: CardEvent,
    row: CardRow | undefined,
    corrections: readonly ClockCorrection[],
  ): Promise<void> {
    const before = row ? eventsOf(row) : [];
    const facts = catalog.find(event.card) ?? row ?? factsOfUnknown(event.card);
    const derived = deriveRow(event.card, facts, [...before, event], corrections);
    await Promise.all([
      database.cards.put(derived.row),
      changeTotals(database, {
        domain: row?.domain ?? facts.domain,
        core: facts.core,
        before: foldCard(before, corrections),
        after: derived.state,
      }),
    ]);
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
