import type { Catalog } from '../core/content/catalog';
import type { CardId } from '../core/content/card';
import type { CardEvent, LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { recallOn } from '../core/mastery/readiness';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import type { ClockCorrection } from '../core/scheduling/memory';
import { clockCorrections } from '../core/scheduling/memory';
import type { StudyDay } from '../core/time/study-day';
import { deriveRow, factsOfUnknown } from './card-rows';
import type { BackfillDatabase, CardRow } from './database';
import { outdate, putFact } from './facts';
import type { RecallSums } from './facts';
import { isDue, totalsOf } from './totals';

/** Everything that is computed from the log. */
export interface Derived {
  readonly cards: readonly CardRow[];
  readonly days: readonly DayTotal[];
  readonly domains: readonly DomainTotal[];
  readonly corrections: readonly ClockCorrection[];
  readonly recall: RecallSums;
}

/** Computes all derived rows anew. @param events the whole log, in total order. */
export function derive(events: readonly LogEvent[], catalog: Catalog, day: StudyDay): Derived {
  const corrections = clockCorrections(events);
  const byCard = new Map<CardId, CardEvent[]>();
  for (const event of events) {
    if (!isCardEvent(event)) continue;
    const own = byCard.get(event.card);
    if (own) own.push(event);
    else byCard.set(event.card, [event]);
  }
  const rows = [...byCard].map(([id, own]) =>
    deriveRow(id, catalog.find(id) ?? factsOfUnknown(id), own, corrections),
  );
  const totals = totalsOf(rows.map(({ row, state }) => ({ domain: row.domain, state })));
  const sums: Record<string, number> = {};
  let due = 0;
  for (const { row, state } of rows) {
    due += isDue(state, day);
    if (row.core) sums[row.domain] = (sums[row.domain] ?? 0) + recallOn(state.memory, day);
  }
  return { cards: rows.map(({ row }) => row), ...totals, corrections, recall: { day, sums, due } };
}

/** Replaces all derived rows. Call it inside a transaction over `derivedStores`. */
export async function replaceDerived(
  database: BackfillDatabase,
  derived: Derived,
  catalog: Catalog,
): Promise<void> {
  await Promise.all([database.cards.clear(), database.days.clear(), database.domains.clear()]);
  await Promise.all([
    database.cards.bulkPut([...derived.cards]),
    database.days.bulkPut([...derived.days]),
    database.domains.bulkPut([...derived.domains]),
    putFact(database, 'corrections', derived.corrections),
    putFact(database, 'recall', derived.recall),
    putFact(database, 'catalog', catalog.version),
    outdate(database),
    database.facts.delete('plan'),
  ]);
}

export function derivedStores(database: BackfillDatabase) {
  return [database.cards, database.days, database.domains, database.facts];
}
