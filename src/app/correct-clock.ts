import type { App } from './context';
import { rebuildRows } from './rebuild-rows';

/** Today's date is right: what was dated later counts as done today. */
export async function correctClock(app: App): Promise<void> {
  await app.log.append({ type: 'clock-corrected' }, app.clock.now());
  await rebuildRows(app);
}
