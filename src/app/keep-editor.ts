import { labCache } from '../lab/kept-files';

/** Keeps script and sheet of the editor, which were loaded just now, beside the SQL engine; and no older ones. */
export async function keepEditor(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const isEditor = (url: string) => /\/code-editor-[^/]*\.(js|css)$/.test(url);
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(isEditor);
  if (loaded.length === 0) return;
  const cache = await caches.open(labCache);
  const kept = (await cache.keys()).map(({ url }) => url).filter(isEditor);
  // A full device, or one that is offline, is no reason to write without it.
  await Promise.allSettled([
    ...loaded.filter((url) => !kept.includes(url)).map((url) => cache.add(url)),
    ...kept.filter((url) => !loaded.includes(url)).map((url) => cache.delete(url)),
  ]);
}
