import { dayOf } from '../core/time/clock';
import { readAll } from '../storage/read-log';
import { derive, derivedStores, replaceDerived } from '../storage/rebuild';
import type { App } from './context';

/** Today's date is right: what was dated later counts as done today. All rows are computed anew. */
export async function correctClock({ database, log, catalog, clock }: App): Promise<void> {
  const moment = clock.now();
  await log.append({ type: 'clock-corrected' }, moment);
  const derived = derive(await readAll(database), catalog, dayOf(moment));
  await database.transaction('rw', derivedStores(database), () =>
    replaceDerived(database, derived, catalog),
  );
}
