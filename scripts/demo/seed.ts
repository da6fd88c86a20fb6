import type { Catalog } from '../../src/core/content/catalog';
import type { LogEvent } from '../../src/core/log/event';
import type { Moment } from '../../src/core/time/clock';
import { dayOf } from '../../src/core/time/clock';
import type { BackfillDatabase } from '../../src/storage/database';
import { getFact, putFact } from '../../src/storage/facts';
import { derivedStores, replaceDerived } from '../../src/storage/rebuild';
import { packSegments, segmentSize } from '../../src/storage/segments';
import { demoLog } from './demo-log';

/** What development opens on: two months of a learner who has met most of the cards. */
export async function seedIfEmpty(
  database: BackfillDatabase,
  catalog: Catalog,
  now: Moment,
): Promise<void> {
  if (await getFact(database, 'events')) return;
  const cards = Math.round(catalog.size * 0.8);
  await seed(
    database,
    catalog,
    now,
    demoLog(catalog, { now, days: 60, cards, reviews: 6 * cards }),
  );
}

/** Writes a whole log into an empty database as the app would have it: sealed, with all rows. */
export async function seed(
  database: BackfillDatabase,
  catalog: Catalog,
  now: Moment,
  events: readonly LogEvent[],
): Promise<void> {
  const sealed = events.length - (events.length % segmentSize);
  const segments = await packSegments(events.slice(0, sealed));
  const stores = [...derivedStores(database), database.tail, database.segments];
  await database.transaction('rw', stores, async () => {
    await Promise.all([
      database.tail.bulkAdd(events.slice(sealed)),
      database.segments.bulkAdd(segments),
      putFact(database, 'events', events.length),
      putFact(database, 'writer', {
        device: 'demo',
        seq: events.length,
        order: events.at(-1)?.order ?? { ms: 0, counter: 0 },
      }),
      replaceDerived(database, events, catalog, dayOf(now)),
    ]);
  });
}
