import { dayOf } from '../core/time/clock';
import { inOneTab } from '../platform/locks';
import { readAll } from '../storage/read-log';
import { getFact } from '../storage/facts';
import { derive, derivedStores, replaceDerived } from '../storage/rebuild';
import { sealTail } from '../storage/seal';
import type { App } from './context';
import { refreshRecall } from './refresh-recall';
import { planDay } from './todays-queue';

/** The housekeeping between sessions: one tab at a time, after the screen is painted. */
export async function tendStorage(app: App): Promise<void> {
  await inOneTab('tend', async () => {
    await followCatalog(app);
    await planDay(app);
    await refreshRecall(app);
    await sealTail(app.database, dayOf(app.clock.now()));
  });
}

/** Rows hold a card's domain, kind and siblings; when the content changes they are derived anew. */
async function followCatalog({ database, catalog, clock }: App): Promise<void> {
  const [known, events] = await Promise.all([
    getFact(database, 'catalog'),
    getFact(database, 'events'),
  ]);
  if (!events || known === catalog.version) return;
  const derived = derive(await readAll(database), catalog, dayOf(clock.now()));
  const stores = [...derivedStores(database)];
  await database.transaction('rw', stores, async () => {
    // Answers given meanwhile are not in it: leave it for the next time.
    if ((await getFact(database, 'events')) !== events) return;
    await replaceDerived(database, derived, catalog);
  });
}
