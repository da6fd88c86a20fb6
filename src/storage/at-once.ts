import { Dexie, RangeSet } from 'dexie';
import type { Writes } from './change';
import { deletes, puts } from './change';
import type { BackfillDatabase, KeptFact } from './database';

/**
 * Writes in one round, past Dexie: its zones and its request-by-request bookkeeping cost more than
 * the disk does (docs/decisions/0017). All requests are made at once, the first of them asks
 * whether anything was written since `revision`; if so, all of them are taken back.
 * @returns false when nothing was written because what was known is outdated.
 * @throws when it could not be stored; nothing was written then.
 */
export async function writeAtOnce(
  database: BackfillDatabase,
  writes: Writes,
  revision: number,
): Promise<boolean> {
  const connection = database.isOpen() ? database.backendDB() : undefined;
  if (!connection) return false;
  const put = puts(writes);
  const away = deletes(writes);
  const written = await new Promise<boolean>((resolve, reject) => {
    const names = [...Object.entries(put), ...Object.entries(away)].flatMap(([name, rows]) =>
      rows.length > 0 ? [name] : [],
    );
    const change = connection.transaction(names, 'readwrite', { durability: 'strict' });
    const asked = change.objectStore('facts').get('revision');
    let outdated = false;
    asked.onsuccess = () => {
      const found = asked.result as { readonly value: number } | undefined;
      outdated = (found?.value ?? 0) !== revision;
      if (outdated) change.abort();
    };
    for (const [name, rows] of Object.entries(put)) {
      for (const row of rows) change.objectStore(name).put(row);
    }
    for (const [name, keys] of Object.entries(away)) {
      for (const key of keys) change.objectStore(name).delete(key);
    }
    change.oncomplete = () => resolve(true);
    change.onabort = () =>
      outdated ? resolve(false) : reject(change.error ?? new Error('The write was aborted.'));
  });
  // The next card has the first claim on the processor.
  if (written) setTimeout(() => tellLiveQueries(database, put.facts), 50);
  return written;
}

/** Dexie did not see the write; its live queries, here and in other tabs, have to hear of it. */
function tellLiveQueries(
  { name, tail, cards, days, domains }: BackfillDatabase,
  facts: readonly KeptFact[],
): void {
  const all = () => new RangeSet(-Infinity, [[]]);
  const parts: Record<string, RangeSet> = {};
  for (const table of [tail, cards, days, domains]) {
    const indexes = ['', ':dels', ...table.schema.indexes.map((index) => index.name)];
    for (const index of indexes) parts[`idb://${name}/${table.name}/${index}`] = all();
  }
  parts[`idb://${name}/facts/`] = new RangeSet().addKeys(facts.map(({ key }) => key));
  Dexie.on.storagemutated.fire(parts);
}
