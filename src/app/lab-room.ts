import { labCache } from '../lab/kept-files';
import labScript from '../lab/lab-worker?worker&url';

/** Whether a drill needs no network: its worker's script is kept when all that it names is, and its own name hashes them. */
export async function isLabKept(): Promise<boolean> {
  if (!('caches' in globalThis)) return false;
  return (await caches.match(labScript, { cacheName: labCache })) !== undefined;
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
