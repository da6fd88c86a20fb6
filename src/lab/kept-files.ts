import type { LabCache, LabProgress } from '../core/drill/lab';

/** The engine's own cache. The service worker looks here as well, and brings it over an update. */
export const labCache: LabCache = 'backfill-lab';

/**
 * Gives a file from the cache of the lab, and puts it there when it is not.
 * @param onLoaded hears of every part that comes, and at once of a file that was there.
 */
export async function keptFile(
  url: string,
  type: string,
  onLoaded: (bytes: number, fresh: boolean) => void,
): Promise<Response> {
  const cache = await openCache();
  const kept = await cache?.match(url);
  if (kept) {
    onLoaded(Number(kept.headers.get('content-length') ?? 0), false);
    return kept;
  }
  onLoaded(0, true);
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw new Error(
      `A part of the SQL engine could not be loaded: it answered ${response.status}.`,
    );
  }
  const counted = response.body.pipeThrough(counting(onLoaded));
  const body = await new Response(counted).blob();
  // Its length as it is: Settings says how much room the engine takes.
  const headers = { 'content-type': type, 'content-length': String(body.size) };
  const fresh = () => new Response(body, { headers });
  await keep(cache, url, fresh());
  return fresh();
}

/** Where the address names a file of another version, or nothing is kept yet, there is none. */
export async function keptIfThere(url: string): Promise<Response | undefined> {
  return (await openCache())?.match(url);
}

/** Keeps what was made here; a full device is no reason to stop. */
export async function keepMade(url: string, body: Blob): Promise<void> {
  const headers = { 'content-type': body.type, 'content-length': String(body.size) };
  await keep(await openCache(), url, new Response(body, { headers }));
}

/**
 * Keeps scripts that were loaded already. The worker's own comes last and only if all else is there: whoever
 * finds it finds the whole engine. Other builds' files stay, since one may be waiting to take over: the
 * service worker takes them away with its build.
 */
export async function keepScripts(
  own: string,
  scripts: readonly string[],
  others: readonly string[],
): Promise<void> {
  const cache = await openCache();
  if (!cache) return;
  const urls = async () => new Set((await cache.keys()).map(({ url }) => url));
  const before = await urls();
  const missing = scripts.filter((url) => !before.has(url));
  await Promise.allSettled(missing.map((url) => cache.add(url)));
  const kept = await urls();
  const whole = [...scripts, ...others].every((url) => kept.has(url));
  if (whole && !kept.has(own)) await cache.add(own).catch(() => undefined);
}

/** None on an insecure address, or where the browser refuses: then everything is loaded anew each time. */
async function openCache(): Promise<Cache | undefined> {
  if (!('caches' in globalThis)) return undefined;
  return caches.open(labCache).catch(() => undefined);
}

async function keep(cache: Cache | undefined, url: string, response: Response): Promise<void> {
  await cache?.put(url, response).catch(() => undefined);
}

function counting(
  onLoaded: (bytes: number, fresh: boolean) => void,
): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      onLoaded(chunk.byteLength, true);
      controller.enqueue(chunk);
    },
  });
}

export type OnProgress = (progress: LabProgress) => void;
