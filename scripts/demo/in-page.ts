import type { Catalog, CatalogIndex } from '../../src/core/content/catalog';
import { openCatalog } from '../../src/core/content/catalog';
import type { LogEvent } from '../../src/core/log/event';
import type { Moment } from '../../src/core/time/clock';
import { systemClock } from '../../src/platform/clock';
import { writeMarker } from '../../src/platform/marker';
import { BackfillDatabase } from '../../src/storage/database';
import { putFact } from '../../src/storage/facts';
import type { DemoPlan } from './demo-log';
import { demoLog } from './demo-log';
import { oneReview } from './one-review';
import { seed } from './seed';

/** What a browser under test is given: ways to fill the database of the page it is in. */
export interface DemoInPage {
  /** @param index path of the catalog. @returns how many events were written. */
  seedDemo(index: string, plan: Omit<DemoPlan, 'now'>, minutesADay?: number): Promise<number>;
  /** Leaves one card due, and all others new. */
  seedOneDue(index: string, card: string): Promise<number>;
}

const inPage: DemoInPage = {
  seedDemo: (index, plan, minutesADay = 15) =>
    write(index, minutesADay, (catalog, now) => demoLog(catalog, { ...plan, now })),
  seedOneDue: (index, card) => write(index, 15, (_, now) => [oneReview(card, now)]),
};
Object.assign(globalThis, inPage);

async function write(
  index: string,
  minutesADay: number,
  history: (catalog: Catalog, now: Moment) => readonly LogEvent[],
): Promise<number> {
  const catalog = openCatalog((await (await fetch(index)).json()) as CatalogIndex);
  const now = systemClock.now();
  const events = history(catalog, now);
  const database = new BackfillDatabase();
  await database.open();
  await seed(database, catalog, now, events);
  await putFact(database, 'settings', { theme: 'system', minutesADay, singleKeys: true, restDays: [] });
  database.close();
  writeMarker({ reviews: events.length, at: now.at });
  return events.length;
}
