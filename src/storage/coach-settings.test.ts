import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import {
  canLockKeys,
  coachDatabaseName,
  dropKey,
  forgetAll,
  keepCoach,
  keepLearnt,
  readEndpoint,
  readKeptKey,
  readLearnt,
} from './coach-settings';

const endpoint = { base: 'https://a.example/v1', model: 'm' };
const key = { secret: 'sk-canary-0123456789', origin: 'https://a.example' };

afterEach(() => vi.unstubAllGlobals());

/** The one store as it lies there, or a change to it. */
function raw<T>(factory: IDBFactory, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(coachDatabaseName);
    opening.onsuccess = () => {
      const request = work(opening.result.transaction('kept', 'readwrite').objectStore('kept'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not read'));
      opening.result.close();
    };
  });
}

/** Every byte and every string in it. */
function bytesOf(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer as ArrayBuffer).toString('latin1');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(bytesOf).join('\n');
}

test('INT-46 a remembered key comes back, and lies there as bytes that do not show it', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  expect(await readKeptKey(factory)).toEqual(key);
  expect(await readEndpoint(factory)).toEqual(endpoint);
  const rows = bytesOf(await raw(factory, (store) => store.getAll()));
  expect(rows).toContain('https://a.example/v1');
  expect(rows).not.toContain('canary');
});

test('INT-46 the lock cannot be taken out', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  const { lock } = (await raw(factory, (store) => store.get('key'))) as { lock: CryptoKey };
  expect(lock.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', lock)).rejects.toThrow();
});

test('INT-46 a key that cannot be unlocked counts as none', async () => {
  const factory = new IDBFactory();
  expect(await readKeptKey(factory)).toBeUndefined();
  await keepCoach(endpoint, key, factory);
  const kept = (await raw(factory, (store) => store.get('key'))) as { bytes: ArrayBuffer };
  for (const damaged of [{ ...kept, bytes: kept.bytes.slice(1) }, { secret: 'x' }, 7]) {
    await raw(factory, (store) => store.put(damaged, 'key'));
    expect(await readKeptKey(factory)).toBeUndefined();
  }
  expect(await readEndpoint(factory)).toEqual(endpoint);
});

test('INT-31 with another origin written beside it a remembered key does not open', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  const kept = (await raw(factory, (store) => store.get('key'))) as object;
  await raw(factory, (store) => store.put({ ...kept, origin: 'https://b.example' }, 'key'));
  expect(await readKeptKey(factory)).toBeUndefined();
});

test('INT-46 an endpoint without a key takes a remembered one away', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  await keepCoach({ ...endpoint, base: 'https://b.example/v1' }, undefined, factory);
  expect(await readKeptKey(factory)).toBeUndefined();
  expect(bytesOf(await raw(factory, (store) => store.getAllKeys()))).toBe('endpoint');
});

test('INT-46 a deleted key is gone, and the endpoint stays', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  await dropKey(factory);
  expect(await readKeptKey(factory)).toBeUndefined();
  expect(await readEndpoint(factory)).toEqual(endpoint);
});

test('INT-35 what was learnt of an endpoint is kept beside it', async () => {
  const factory = new IDBFactory();
  expect(await readLearnt(factory)).toEqual({});
  await keepLearnt({ 'https://a.example/v1 m': { rung: 'prompt' } }, factory);
  await keepCoach(endpoint, undefined, factory);
  expect(await readLearnt(factory)).toEqual({ 'https://a.example/v1 m': { rung: 'prompt' } });
});

test('INT-48 forgetting takes the whole database away, also while another tab has it open', async () => {
  const factory = new IDBFactory();
  await keepCoach(endpoint, key, factory);
  const other = await new Promise<IDBDatabase>((resolve) => {
    const opening = factory.open(coachDatabaseName);
    opening.onsuccess = () => resolve(opening.result);
  });
  other.onversionchange = () => other.close();
  await forgetAll(factory);
  expect(await factory.databases()).toEqual([]);
  expect(await readEndpoint(factory)).toBeUndefined();
});

test('INT-46 without the encryption of a secure page no key can be locked', () => {
  expect(canLockKeys()).toBe(true);
  vi.stubGlobal('crypto', {});
  expect(canLockKeys()).toBe(false);
});
