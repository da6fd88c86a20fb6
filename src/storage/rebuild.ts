import type { Catalog } from '../core/content/catalog';
import type { CardId } from '../core/content/card';
import type { CardEvent, LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import { recallOn } from '../core/mastery/readiness';
import { modelOf, standingFit } from '../core/scheduling/fsrs';
import { interviewOf } from '../core/scheduling/interview-date';
import { clockCorrections, dayOfEvent } from '../core/scheduling/memory';
import { drillEvidence, recordsOf } from '../core/drill/runs';
import type { StudyDay } from '../core/time/study-day';
import { deriveRow, factsOfUnknown, isCounted } from './card-rows';
import type { BackfillDatabase, CardRow } from './database';
import { outdate, parametersIn, putFact } from './facts';
import type { CardInTotals } from './totals';
import { isDue, totalsOf } from './totals';
import { evidenceIn, mockRowOf, mocksIn } from './mocks';

const atATime = 250;

/**
 * Computes all derived rows anew and replaces those that are there. Call it inside a transaction
 * over `derivedStores`. @param events the whole log, in total order.
 */
export async function replaceDerived(
  database: BackfillDatabase,
  events: readonly LogEvent[],
  catalog: Catalog,
  day: StudyDay,
): Promise<void> {
  const corrections = clockCorrections(events);
  const fitted = standingFit(events);
  const model = modelOf(fitted);
  const derived = [database.cards, database.mocks, database.days, database.domains];
  await Promise.all(derived.map((store) => store.clear()));
  const states: CardInTotals[] = [];
  const sums: Record<string, number> = {};
  let due = 0;
  let rows: CardRow[] = [];
  const written: Promise<unknown>[] = [];
  // In parts: the database writes one while the next is computed.
  const write = () => {
    written.push(database.cards.bulkPut(rows));
    rows = [];
  };
  // Decoded domain by domain: one card of many is looked for from the first one on.
  for (const { id } of catalog.domains) catalog.cards(id);
  for (const [id, own] of byCard(events)) {
    const facts = catalog.find(id) ?? factsOfUnknown(id);
    const { row, state } = deriveRow(id, facts, own, corrections, model);
    if (rows.push(row) === atATime) write();
    states.push({ domain: row.domain, counted: isCounted(catalog, id), state });
    due += isDue(state, day);
    if (row.core) sums[row.domain] = (sums[row.domain] ?? 0) + recallOn(state.memory, day, model);
  }
  write();
  const mocks = mocksIn(events);
  const shown = [...mocks.values()].flatMap((own) =>
    evidenceIn(own.sort(compareEvents), corrections),
  );
  const drills = recordsOf(events, (event) => dayOfEvent(event, corrections));
  const totals = totalsOf(states, [...shown, ...drillEvidence(drills)]);
  await Promise.all([
    ...written,
    database.mocks.bulkPut([...mocks].map(([id, own]) => mockRowOf(id, own))),
    database.days.bulkPut(totals.days),
    database.domains.bulkPut(totals.domains),
    putFact(database, 'corrections', corrections),
    putFact(database, 'recall', { day, ...parametersIn(model), sums, due }),
    fitted ? putFact(database, 'parameters', fitted) : database.facts.delete('parameters'),
    database.facts.delete('refold'),
    putFact(database, 'catalog', catalog.version),
    putFact(database, 'interview', interviewOf(events, corrections)),
    putFact(database, 'drills', drills),
    outdate(database),
    database.facts.bulkDelete(['plan', 'outlook']),
  ]);
}

function byCard(events: readonly LogEvent[]): ReadonlyMap<CardId, CardEvent[]> {
  const cards = new Map<CardId, CardEvent[]>();
  for (const event of events) {
    if (!isCardEvent(event)) continue;
    const own = cards.get(event.card);
    if (own) own.push(event);
    else cards.set(event.card, [event]);
  }
  return cards;
}

export function derivedStores(database: BackfillDatabase) {
  return [database.cards, database.mocks, database.days, database.domains, database.facts];
}
