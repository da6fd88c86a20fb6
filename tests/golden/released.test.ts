import { readFile, readdir } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { planRestore } from '../../src/storage/backup';
import { createEventLog } from '../fixtures/event-log';
import { getFact } from '../../src/storage/facts';
import { smallCatalog } from '../fixtures/catalog';
import { handClock } from '../fixtures/clock';
import { databaseIn } from '../fixtures/database';
import { review } from '../fixtures/events';
import type { StoredDatabase } from './stored';
import { dump, load, numbersOf } from './stored';

const folder = new URL('.', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder), 'utf8');
const readJson = async (name: string): Promise<unknown> => JSON.parse(await read(name));

/** Of the next answer on the device whose database was kept. */
const nextId = { v1: 'laptop-6', v2: 'laptop-16', v3: 'laptop-23', v4: 'laptop-25' } as const;

/** Every version that was released with a format or schema of its own; what a release adds is added here. */
const versions = ['v1', 'v2', 'v3', 'v4'] as const;

test('BAK-7 the files of every release are here, and each is opened', async () => {
  const kept = (await readdir(folder)).filter((name) => /-v\d+\.(backfill|json)$/.test(name));
  const released = versions.flatMap((version) => [
    `backup-${version}.backfill`,
    `database-${version}.json`,
    `numbers-${version}.json`,
  ]);
  expect(kept.sort()).toEqual(released.sort());
});

describe.each(versions)('what release %s left behind', (version) => {
  const clock = handClock('2026-12-01T10:00Z');

  test('BAK-7 its backup opens with exactly the recorded numbers', async () => {
    const database = databaseIn();
    const plan = await planRestore(
      database,
      smallCatalog,
      await read(`backup-${version}.backfill`),
    );
    if (!plan.ok) throw new Error(`refused: ${plan.fault.kind}`);
    await plan.value.apply(clock.day, 'new');
    expect(await numbersOf(database)).toEqual(await readJson(`numbers-${version}.json`));
    expect(await database.drafts.toArray()).toMatchObject([{ text: 'Späte Daten …' }]);
  });

  test('LOG-12 its database opens, reads the recorded numbers and takes the next answer', async () => {
    const factory = new IDBFactory();
    const stored = (await readJson(`database-${version}.json`)) as StoredDatabase;
    await load(factory, stored);
    expect(await dump(factory)).toEqual(stored);
    const database = databaseIn(factory);
    expect(await numbersOf(database)).toEqual(await readJson(`numbers-${version}.json`));
    expect(await getFact(database, 'settings')).toMatchObject({ minutesADay: 20 });
    expect(await database.cards.where('due').belowOrEqual(20_784).primaryKeys()).toEqual([
      'sql-join',
    ]);
    const log = createEventLog(database, smallCatalog, () => 'unused');
    const before = await log.all();
    const appended = await log.append(review('sql-join', 'good'), clock.now());
    expect(appended).toMatchObject({ written: true, event: { id: nextId[version] } });
    expect(await log.all()).toEqual([...before, appended.written && appended.event]);
  });
});
