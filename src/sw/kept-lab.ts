import type { LabCache } from '../platform/worker-messages';

/** Of the SQL engine and its editor; `lab/kept-files` puts them there. */
const labCache: LabCache = 'backfill-lab';

const isScript = (file: string) => file.includes('/lab-worker');

/**
 * Whoever has drills on the device has them after an update.
 * @param files this build's, relative to the worker. @param keepFile rejects where one cannot be had.
 */
export async function keepLab(
  files: readonly string[],
  keepFile: (cache: Cache, file: string) => Promise<void>,
): Promise<void> {
  if (!(await caches.has(labCache))) return;
  const cache = await caches.open(labCache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = files.filter((file) => !kept.has(new URL(file, location.href).href));
  const keep = (some: readonly string[]) =>
    Promise.allSettled(some.map((file) => keepFile(cache, file)));
  const parts = await keep(missing.filter((file) => !isScript(file)));
  // Last, and only beside all else: whoever finds it finds the whole engine.
  if (parts.every(({ status }) => status === 'fulfilled')) await keep(missing.filter(isScript));
}

/** Takes away what other builds had there, with the data directories that they made. */
export async function pruneLab(files: readonly string[]): Promise<void> {
  if (!(await caches.has(labCache))) return;
  const cache = await caches.open(labCache);
  const own = files.map((file) => new URL(file, location.href).href);
  const isOwn = (url: string) => own.includes(url) || own.some((file) => url === directoryOf(file));
  const old = (await cache.keys()).filter(({ url }) => !isOwn(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** As `lab/open-database` names what it has made with a wasm file. */
function directoryOf(wasm: string): string {
  return wasm.replace(/[^/]*$/, (name) => `data-dir.${name}.tar.gz`);
}
