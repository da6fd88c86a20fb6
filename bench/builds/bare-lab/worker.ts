import { PGlite } from '@electric-sql/pglite';

/** PGlite as its manual has it, with the data directory that its first start has made. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  open(data).then(
    () => postMessage({}),
    (fault: unknown) => postMessage({ failed: String(fault) }),
  );
});

async function open(setup: string): Promise<void> {
  const cache = await caches.open('bare');
  const made = await cache.match('data-dir');
  const database = await PGlite.create(made ? { loadDataDir: await made.blob() } : {});
  if (!made) await cache.put('data-dir', new Response(await database.dumpDataDir('gzip')));
  await database.exec(setup);
}
