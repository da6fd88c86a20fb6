import type { LogEvent } from '../core/log/event';
import type { Segment } from '../storage/database';
import { writeBackup } from '../core/backup/backup-file';
import { compareEvents } from '../core/log/order';
import { textOf } from '../storage/base64';
import { packSegments } from '../storage/segments';

/**
 * A page that stands alone: it opens the database at whatever version is there, without the app,
 * without Dexie and without any migration, so that it works when they do not.
 */
const said = document.getElementById('said');

document.getElementById('export')?.addEventListener('click', () => void report(exportData));
document.getElementById('clear')?.addEventListener('click', () => void report(clearCaches));

async function report(job: () => Promise<string>): Promise<void> {
  if (!said) return;
  said.textContent = 'Working';
  try {
    said.textContent = await job();
  } catch (reason) {
    said.textContent = `That did not work: ${String(reason)}. Nothing was changed.`;
  }
}

async function exportData(): Promise<string> {
  const database = await openAsIs();
  if (!database) return 'There is no data of Backfill in this browser.';
  const [segments, tail, drafts, facts] = await Promise.all([
    readStore<Segment>(database, 'segments'),
    readStore<LogEvent>(database, 'tail'),
    readStore<unknown>(database, 'drafts'),
    readStore<{ key: string; value: unknown }>(database, 'facts'),
  ]);
  database.close();
  const fact = (key: string) => facts.find((entry) => entry.key === key)?.value;
  const writer = fact('writer') as { device?: string } | undefined;
  const open = await packSegments(tail.sort(compareEvents));
  const text = writeBackup({
    createdAt: Date.now(),
    device: writer?.device ?? '',
    events: segments.reduce((sum, { events }) => sum + events, 0) + tail.length,
    settings: fact('settings') ?? {},
    drafts,
    segments: segments.map(({ bytes }) => textOf(bytes)),
    tail: open.map(({ bytes }) => textOf(bytes)),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'backfill-rescue.txt';
  link.click();
  return 'Saved as backfill-rescue.txt. Restore it in Settings of any Backfill.';
}

/** Without a version the browser opens what is there; an empty new one is taken back at once. */
function openAsIs(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('backfill');
    let empty = false;
    request.onupgradeneeded = () => {
      empty = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (empty ? resolve(undefined) : reject(request.error ?? new Error()));
  });
}

function readStore<T>(database: IDBDatabase, name: string): Promise<T[]> {
  if (!database.objectStoreNames.contains(name)) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const request = database.transaction(name).objectStore(name).getAll() as IDBRequest<T[]>;
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

async function clearCaches(): Promise<string> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const names = 'caches' in window ? await caches.keys() : [];
  const own = names.filter((name) => name.startsWith('backfill-'));
  await Promise.all(own.map((name) => caches.delete(name)));
  return 'Cleared. Open Backfill again with a network: it fetches the newest version.';
}
