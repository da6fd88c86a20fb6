import type { BackfillDatabase } from '../../src/storage/database';
import { databaseName } from '../../src/storage/database';
import { bytesOf, textOf } from '../../src/storage/base64';
import { readAll } from '../../src/storage/read-log';
import { derivedRows } from '../fixtures/database';

/** A database as IndexedDB holds it, without Dexie, as JSON. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoredStore>>;
}

interface StoredStore {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly string[];
  readonly rows: readonly unknown[];
}

export async function dump(factory: IDBFactory): Promise<StoredDatabase> {
  const database = await settled(factory.open(databaseName));
  const transaction = database.transaction([...database.objectStoreNames], 'readonly');
  const stores = [...database.objectStoreNames].map(async (name) => {
    const store = transaction.objectStore(name);
    const rows = (await settled(store.getAll())) as unknown[];
    const indexes = [...store.indexNames];
    const { autoIncrement } = store;
    return [name, { keyPath: String(store.keyPath), autoIncrement, indexes, rows }] as const;
  });
  const stored = {
    version: database.version,
    stores: Object.fromEntries(await Promise.all(stores)),
  };
  database.close();
  return JSON.parse(JSON.stringify(stored, bytesToText)) as StoredDatabase;
}

/** Puts a dumped database into an empty factory, at the version it had. */
export async function load(factory: IDBFactory, stored: StoredDatabase): Promise<void> {
  const request = factory.open(databaseName, stored.version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stored.stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of rows) store.put(textToBytes(row));
    }
  };
  (await settled(request)).close();
}

/** The numbers that a release recorded and every later one must read. */
export async function numbersOf(database: BackfillDatabase): Promise<unknown> {
  const { cards, mocks, days, domains } = await derivedRows(database);
  const events = await readAll(database);
  return {
    events: events.map((event) => event.id),
    cards: cards.map(({ history: _history, stability, difficulty, ...facts }) => ({
      ...facts,
      ...(stability && { stability: stability.toFixed(6) }),
      ...(difficulty && { difficulty: difficulty.toFixed(6) }),
    })),
    // Version 1 had none.
    ...(mocks.length > 0 && { mocks }),
    days,
    domains: domains.map((total) => ({ ...total, evidence: [...total.evidence] })),
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not read'));
  });
}

function bytesToText(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: textOf(value) };
  return value instanceof Int32Array ? { int32: [...value] } : value;
}

function textToBytes(row: unknown): unknown {
  const entries = Object.entries(row as object).map(([key, value]: [string, unknown]) => {
    const { base64, int32 } = (value ?? {}) as { base64?: string; int32?: number[] };
    if (base64 !== undefined) return [key, bytesOf(base64)];
    return [key, int32 ? Int32Array.from(int32) : value];
  });
  return Object.fromEntries(entries) as unknown;
}
