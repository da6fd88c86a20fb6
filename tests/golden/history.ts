import { IDBFactory } from 'fake-indexeddb';
import { exportBackup, planRestore } from '../../src/storage/backup';
import { lastKnown } from '../../src/core/log/order';
import { createEventLog } from '../fixtures/event-log';
import { putFact } from '../../src/storage/facts';
import { sealTail } from '../../src/storage/seal';
import { smallCatalog } from '../fixtures/catalog';
import { handClock } from '../fixtures/clock';
import { databaseIn, rebuild } from '../fixtures/database';
import { review } from '../fixtures/events';
import type { StoredDatabase } from './stored';
import { dump, numbersOf } from './stored';

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
  await putFact(laptop, 'settings', { theme: 'dark', minutesADay: 20, singleKeys: false });
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
  await sealTail(laptop, clock.day);

  const golden = {
    backup: await exportBackup(laptop, clock.now().at),
    numbers: await numbersOf(laptop),
  };
  laptop.close();
  return { ...golden, database: await dump(factory) };
}
