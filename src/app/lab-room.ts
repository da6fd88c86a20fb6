import { labCache } from '../lab/kept-files';

/** What PostgreSQL cannot start without. */
const needed = ['/lab-worker', '/pglite', '/initdb', '.data'];

/** Whether a drill needs no network. On a full device a part alone may have been kept. */
export async function isLabKept(): Promise<boolean> {
  const kept = await keptRequests();
  return needed.every((part) => kept.some(({ url }) => url.includes(part)));
}

/** Bytes that the SQL engine takes on this device; 0 where it was never loaded, whether its editor is there or not. */
export async function labRoom(): Promise<number> {
  const kept = await keptRequests();
  if (!kept.some(({ url }) => url.endsWith('.wasm'))) return 0;
  const cache = await caches.open(labCache);
  const sizes = kept.map(async (request) => {
    const response = await cache.match(request);
    return Number(response?.headers.get('content-length') ?? 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Takes the engine off this device; the next drill loads it anew. Nothing that Joe wrote is in it. */
export async function removeLab(): Promise<void> {
  await caches.delete(labCache);
}

async function keptRequests(): Promise<readonly Request[]> {
  if (!('caches' in globalThis) || !(await caches.has(labCache))) return [];
  return (await caches.open(labCache)).keys();
}
