import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';

export interface BareInPage {
  /** Milliseconds of one rating as bare as it can be, until durable, and until painted. */
  bareRating(): Promise<{ readonly durable: number; readonly painted: number }>;
}

const scheduler = fsrs();
let seq = 0;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('log', { keyPath: 'id' });
      request.result.createObjectStore('cards', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

const database = open();

async function bareRating(): Promise<{ durable: number; painted: number }> {
  const stores = await database;
  const start = performance.now();
  const { card, log } = scheduler.next(createEmptyCard(), new Date(), Rating.Good);
  await new Promise<void>((resolve, reject) => {
    const change = stores.transaction(['log', 'cards'], 'readwrite', { durability: 'strict' });
    change.objectStore('log').put({ ...log, id: seq++ });
    change.objectStore('cards').put({ ...card, id: seq % 50 });
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error ?? new Error('not written'));
  });
  document.body.textContent = `Card ${seq}`;
  const durable = performance.now() - start;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
  return { durable, painted: performance.now() - start };
}

Object.assign(globalThis, { bareRating } satisfies BareInPage);
