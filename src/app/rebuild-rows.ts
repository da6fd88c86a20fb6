import { dayOf } from '../core/time/clock';
import { getFact } from '../storage/facts';
import { readAll } from '../storage/read-log';
import { derivedStores, replaceDerived } from '../storage/rebuild';
import type { App } from './context';

/**
 * Derives all rows anew, unless they belong to this catalog already: after its cards have moved,
 * and after a clock correction, which concerns every card. Ended half-way it is done at the next
 * start.
 */
export async function rebuildRows({ database, catalog, clock }: App): Promise<void> {
  for (;;) {
    const [known, events] = await Promise.all([
      getFact(database, 'catalog'),
      getFact(database, 'events'),
    ]);
    if (!events || known === catalog.version) return;
    const log = await readAll(database);
    const day = dayOf(clock.now());
    await database.transaction('rw', derivedStores(database), async () => {
      // An answer came in between and is not in it: once more.
      if ((await getFact(database, 'events')) !== events) return;
      await replaceDerived(database, log, catalog, day);
    });
  }
}
