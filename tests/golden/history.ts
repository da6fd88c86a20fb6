import { IDBFactory } from 'fake-indexeddb';
import { exportBackup, planRestore } from '../../src/storage/backup';
import type { Fact } from '../../src/core/log/event';
import type { EventLog } from '../../src/core/log/event-log';
import { lastKnown } from '../../src/core/log/order';
import { createEventLog } from '../fixtures/event-log';
import { putFact } from '../../src/storage/facts';
import { sealTail } from '../../src/storage/seal';
import { smallCatalog } from '../fixtures/catalog';
import type { HandClock } from '../fixtures/clock';
import { handClock } from '../fixtures/clock';
import { databaseIn, rebuild, refold } from '../fixtures/database';
import { review } from '../fixtures/events';
import { fittedAfter } from '../fixtures/histories';
import type { StoredDatabase } from './stored';
import { dump, numbersOf } from './stored';

/** A mock session that waits at its second question, what it brought, and a card made of a point. */
async function interview(log: EventLog, clock: HandClock): Promise<void> {
  const mock = 'm1abcdefgh';
  const question = 'sql-question-a';
  const questions = [question, 'dbt-question-b'].map((id) => {
    return { id, domain: id.split('-')[0] ?? '', level: 'senior' } as const;
  });
  const marks = [
    { point: 'a', verdict: 'covered', by: 'you', quote: { start: 0, end: 6 } },
    { point: 'b', verdict: 'wrong', by: 'you', misconception: 0 },
  ] as const;
  const facts: Fact[] = [
    { type: 'mock-begun', mock, questions, level: 'senior', feedback: 'each', coach: 'offline' },
    { type: 'fact-asked', mock, question, fact: 0 },
    { type: 'question-answered', mock, question, text: 'Größe „zählt“ \u{1f642}', took: 61_000 },
    { type: 'confidence-given', mock, question, confidence: 'ok' },
    { type: 'answer-self-marked', mock, question, marks, followUp: 'b' },
    { type: 'second-chance-answered', mock, question, text: 'Noch einmal.', took: 9_000 },
    { type: 'second-chance-marked', mock, question, mark: { ...marks[1], verdict: 'partial' } },
    { type: 'question-finished', mock, question },
    { type: 'card-written', card: 'sql-own-a-b', domain: 'sql', front: 'Why?', back: 'So.' },
    { type: 'card-brought-forward', card: 'sql-own-a-b', due: clock.day },
  ];
  for (const fact of facts) {
    await log.append(fact, clock.now());
    clock.pass(1);
  }
}

/** What the library does to cards: one of his own edited, one discarded and back, one anew, a note. */
async function library(log: EventLog, clock: HandClock): Promise<void> {
  const own = 'sql-own-a-b';
  const text = { kind: 'concept', front: 'Why **so**?', back: 'Größe.' } as const;
  const facts: Fact[] = [
    { type: 'card-edited', card: own, text },
    { type: 'card-discarded', card: own },
    { type: 'card-reset', card: 'spark-window' },
    { type: 'card-noted', card: 'sql-join', text: 'Ask Ana.' },
  ];
  for (const fact of facts) {
    const appended = await log.append(fact, clock.now());
    clock.pass(1);
    if (!appended.written || fact.type !== 'card-discarded') continue;
    const undone = { type: 'change-undone', card: own, change: appended.event.id } as const;
    await log.append(undone, clock.now());
  }
}

/** What the makers of this release leave behind: a backup, a database, and their numbers. */
export interface Golden {
  readonly backup: string;
  readonly database: StoredDatabase;
  readonly numbers: unknown;
}

/**
 * A small history with every kind of event, a segment and a tail, a draft and settings, made on
 * two devices of which the second took in the first's backup.
 */
export async function makeGolden(): Promise<Golden> {
  const clock = handClock('2026-11-20T18:00Z', 60);
  const phone = databaseIn();
  const log = createEventLog(phone, smallCatalog, () => 'phone');
  const ratings = ['good', 'again', 'hard', 'easy', 'good'] as const;
  for (const [index, rating] of ratings.entries()) {
    for (const card of ['sql-join', 'sql-there', 'spark-window', 'dbt-back']) {
      const fact = {
        due: clock.day + index * 2,
        took: 5_000 + index * 700,
        target: 0.88 + index / 100,
      };
      await log.append(review(card, rating, fact), clock.now());
      clock.pass(3);
    }
    clock.pass(26 * 60);
  }
  await log.append({ type: 'review-undone', card: 'dbt-back', review: 'phone-20' }, clock.now());
  await log.append({ type: 'card-suspended', card: 'spark-window' }, clock.now());

  const factory = new IDBFactory();
  const laptop = databaseIn(factory);
  const plan = await planRestore(laptop, smallCatalog, await exportBackup(phone, clock.now().at));
  if (!plan.ok) throw new Error(plan.fault.kind);
  await plan.value.apply(clock.day, 'laptop');
  const settings = { theme: 'dark', minutesADay: 20, singleKeys: false, restDays: [6] } as const;
  await putFact(laptop, 'settings', settings);
  await laptop.drafts.put({ id: 'question-1', text: 'Späte Daten …', at: clock.now().at });

  const later = createEventLog(laptop, smallCatalog, () => 'laptop');
  clock.travel(-480);
  clock.pass(24 * 60 * 40);
  await later.append(review('dbt-join', 'again', { due: clock.day }), clock.now());
  clock.pass(-24 * 60 * 38);
  await later.append({ type: 'clock-corrected', known: lastKnown(await later.all()) }, clock.now());
  await rebuild(laptop);
  await later.append({ type: 'card-resumed', card: 'spark-window' }, clock.now());
  const forward = { card: 'sql-join', due: clock.day } as const;
  await later.append({ type: 'card-brought-forward', ...forward }, clock.now());
  await later.append(review('dbt-join', 'good', { due: clock.day + 3 }), clock.now());
  await interview(later, clock);
  for (const passed of [false, true]) {
    const run = { drill: 'sql-drill-newest-row', domain: 'sql', version: 1, passed } as const;
    await later.append({ type: 'drill-run', ...run }, clock.now());
    clock.pass(5);
  }
  await library(later, clock);
  await later.append({ type: 'interview-date-set', date: clock.day + 30 }, clock.now());
  await later.append(fittedAfter(1), clock.now());
  await refold(laptop);
  await sealTail(laptop, clock.day);

  const golden = {
    backup: await exportBackup(laptop, clock.now().at),
    numbers: await numbersOf(laptop),
  };
  laptop.close();
  return { ...golden, database: await dump(factory) };
}
