import type { CatalogIndex } from '../../src/core/content/catalog';
import { openCatalog } from '../../src/core/content/catalog';
import { systemClock } from '../../src/platform/clock';
import { BackfillDatabase } from '../../src/storage/database';
import { putFact } from '../../src/storage/facts';
import type { DemoPlan } from './demo-log';
import { demoLog } from './demo-log';
import { seed } from './seed';

/** What a browser under test is given: a way to fill the database of the page it is in. */
export interface DemoInPage {
  seedDemo(index: string, plan: Omit<DemoPlan, 'now'>, minutesADay?: number): Promise<number>;
}

/** @param index path of the catalog. @returns how many events were written. */
async function seedDemo(
  index: string,
  plan: Omit<DemoPlan, 'now'>,
  minutesADay = 15,
): Promise<number> {
  const catalog = openCatalog((await (await fetch(index)).json()) as CatalogIndex);
  const now = systemClock.now();
  const events = demoLog(catalog, { ...plan, now });
  const database = new BackfillDatabase();
  await database.open();
  await seed(database, catalog, now, events);
  await putFact(database, 'settings', { theme: 'system', minutesADay, singleKeys: true });
  database.close();
  localStorage.setItem('backfill.kept', `${events.length} ${now.at}`);
  return events.length;
}

Object.assign(globalThis, { seedDemo } satisfies DemoInPage);
