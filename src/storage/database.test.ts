import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { databaseIn } from '../../tests/fixtures/database';
import { databaseName } from './database';

/** The native version of a release to come. */
const later = 1000;

/** Opens the bare database at a native version; Dexie's versions are ten times as high. */
function openBare(factory: IDBFactory, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, version);
    request.onupgradeneeded = () => {
      if (request.result.objectStoreNames.contains('later')) return;
      request.result.createObjectStore('later').put('kept', 'key');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
}

test('LOG-12 data of a newer version is refused by name and not touched', async () => {
  const factory = new IDBFactory();
  (await openBare(factory, later)).close();
  await expect(databaseIn(factory).open()).rejects.toMatchObject({ name: 'NewerData' });
  const bare = await openBare(factory);
  expect(bare.version).toBe(later);
  expect([...bare.objectStoreNames]).toEqual(['later']);
});

test('LOG-12 an old tab gives way when a newer build opens the database', async () => {
  const factory = new IDBFactory();
  const old = databaseIn(factory);
  let told = 0;
  old.onsuperseded = () => told++;
  await old.open();
  await old.drafts.put({ id: 'q', text: 'kept', at: 1 });
  const newer = await openBare(factory, later);
  expect([told, old.superseded, old.isOpen()]).toEqual([1, true, false]);
  expect([...newer.objectStoreNames]).toContain('drafts');
  await expect(old.drafts.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});

test('LOG-12 an old tab does not bring back what another tab deleted', async () => {
  const factory = new IDBFactory();
  const old = databaseIn(factory);
  await old.drafts.put({ id: 'q', text: 'gone', at: 1 });
  await new Promise((resolve) => {
    factory.deleteDatabase(databaseName).onsuccess = resolve;
  });
  await expect(old.drafts.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  const names = (await factory.databases()).map((database) => database.name);
  expect(names).not.toContain(databaseName);
});

test('LOG-12 the same version opens any number of times', async () => {
  const factory = new IDBFactory();
  const first = databaseIn(factory);
  await first.drafts.put({ id: 'q', text: 'here', at: 1 });
  expect(await databaseIn(factory).drafts.get('q')).toMatchObject({ text: 'here' });
});
