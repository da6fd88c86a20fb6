import { labCache } from '../lab/kept-files';

/** Keeps script and sheet of the editor, which were loaded just now, beside the SQL engine. */
export async function keepEditor(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) => /\/code-editor-[^/]*\.(js|css)$/.test(url));
  if (loaded.length === 0) return;
  const cache = await caches.open(labCache);
  const kept = (await cache.keys()).map(({ url }) => url);
  const missing = loaded.filter((url) => !kept.includes(url));
  // A full device, or one that is offline, is no reason to write without it.
  await Promise.allSettled(missing.map((url) => cache.add(url)));
}
