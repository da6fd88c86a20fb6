/** Each build has a cache of its own, by this and its id. */
export const prefix = 'backfill-build-';
/** Says which build runs; begins as the kill switch expects it. */
const runs = 'backfill-runs';

export async function buildsKept(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/**
 * For a build that takes over: keeps it and the one that ran before it, whose open tabs may still ask
 * for its files. One that came later and never ran was only waiting, or could not be installed.
 * @param isNewest no other one is being kept meanwhile: else nothing is taken away, since it may be that one's.
 */
export async function replaceBuild(own: string, isNewest: boolean): Promise<void> {
  const others = (await buildsKept()).filter((name) => name !== own);
  const ran = await (await caches.match(runs, { cacheName: runs }))?.text();
  // Where none is noted, or the same build takes over once more, it is the newest of the others.
  const before = others.find((name) => name === ran) ?? others.at(-1);
  const old = isNewest ? others.filter((name) => name !== before) : [];
  await Promise.all(old.map((name) => caches.delete(name)));
  await (await caches.open(runs)).put(runs, new Response(own));
}
