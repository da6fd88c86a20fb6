/**
 * What is kept for the coach: which server, what was learnt of it, and the key where Joe asked for
 * that. A database of its own, so that no backup, no diagnostics and no query of the log ever
 * opens what a key is in. Opened for one piece of work at a time: nothing here is asked often.
 */
export const coachDatabaseName = 'backfill-coach';

export interface KeptEndpoint {
  readonly base: string;
  readonly model: string;
}

export interface KeptKey {
  readonly secret: string;
  /** The one origin it is sent to. */
  readonly origin: string;
}

/** A key as it lies on the disk. The lock cannot be taken out of the browser, only used in it. */
interface LockedKey {
  readonly origin: string;
  readonly lock: CryptoKey;
  readonly start: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** On a page without https the browser offers no encryption. */
export function canLockKeys(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export async function readEndpoint(
  factory: IDBFactory = indexedDB,
): Promise<KeptEndpoint | undefined> {
  const kept = ((await read('endpoint', factory)) ?? {}) as Partial<KeptEndpoint>;
  const { base, model } = kept;
  return typeof base === 'string' && typeof model === 'string' ? { base, model } : undefined;
}

/** The remembered key. One that cannot be unlocked any more counts as none. */
export async function readKeptKey(factory: IDBFactory = indexedDB): Promise<KeptKey | undefined> {
  const locked = await read('key', factory);
  try {
    return await unlocked(locked as LockedKey);
  } catch {
    return undefined;
  }
}

/** Endpoint and key in one transaction: no key ever lies beside an address it is not for. */
export async function keepCoach(
  endpoint: KeptEndpoint,
  key: KeptKey | undefined,
  factory: IDBFactory = indexedDB,
): Promise<void> {
  const locked = key && (await lockedUp(key));
  await within(factory, 'readwrite', (store): { readonly result: unknown } => {
    store.put(endpoint, 'endpoint');
    return locked ? store.put(locked, 'key') : store.delete('key');
  });
}

export async function dropKey(factory: IDBFactory = indexedDB): Promise<void> {
  await within(factory, 'readwrite', (store) => store.delete('key'));
}

/** What was learnt of endpoints, by their names; plain data that the coach understands. */
export async function readLearnt(
  factory: IDBFactory = indexedDB,
): Promise<Readonly<Record<string, unknown>>> {
  const learnt = await read('learnt', factory);
  return typeof learnt === 'object' && learnt !== null ? { ...learnt } : {};
}

export async function keepLearnt(
  learnt: Readonly<Record<string, unknown>>,
  factory: IDBFactory = indexedDB,
): Promise<void> {
  await within(factory, 'readwrite', (store) => store.put(learnt, 'learnt'));
}

export async function forgetAll(factory: IDBFactory = indexedDB): Promise<void> {
  await within(factory, 'readwrite', (store) => store.clear());
  await settled(factory.deleteDatabase(coachDatabaseName));
}

async function lockedUp({ secret, origin }: KeptKey): Promise<LockedKey> {
  const rules = { name: 'AES-GCM', length: 256 };
  const lock = await crypto.subtle.generateKey(rules, false, ['encrypt', 'decrypt']);
  const start = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(
    boundTo(origin, start),
    lock,
    new TextEncoder().encode(secret),
  );
  return { origin, lock, start, bytes };
}

async function unlocked({ origin, lock, start, bytes }: LockedKey): Promise<KeptKey> {
  const secret = await crypto.subtle.decrypt(boundTo(origin, start), lock, bytes);
  return { secret: new TextDecoder().decode(secret), origin };
}

/** The origin is part of what is sealed: with another one written beside it nothing opens. */
function boundTo(origin: string, start: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: start, additionalData: new TextEncoder().encode(origin) };
}

function read(name: string, factory: IDBFactory): Promise<unknown> {
  return within(factory, 'readonly', (store) => store.get(name));
}

/** Resolves when it is on the disk. */
async function within<T>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => { readonly result: T },
): Promise<T> {
  const opening = factory.open(coachDatabaseName, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore('kept');
  const database = await settled(opening);
  // Whoever deletes the database elsewhere does not wait for this.
  database.onversionchange = () => database.close();
  try {
    const transaction = database.transaction('kept', mode, { durability: 'strict' });
    const request = work(transaction.objectStore('kept'));
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
