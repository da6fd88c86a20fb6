import { lastKnown } from '../core/log/order';
import { readAll } from '../storage/read-log';
import type { App } from './context';
import { rebuildRows } from './rebuild-rows';

/** Today's date is right: what was dated later counts as done today. */
export async function correctClock(app: App): Promise<void> {
  const known = lastKnown(await readAll(app.database));
  await app.log.append({ type: 'clock-corrected', known }, app.clock.now());
  await rebuildRows(app);
}
