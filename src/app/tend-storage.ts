import { dayOf } from '../core/time/clock';
import { inOneTab } from '../platform/locks';
import { sealTail } from '../storage/seal';
import { keepBank } from './bank';
import type { App } from './context';
import { rebuildRows } from './rebuild-rows';
import { refreshRecall } from './refresh-recall';
import { planDay } from './plan-day';
import { refreshOutlook } from './outlook';

/** The housekeeping between sessions: one tab at a time, after the screen is painted. */
export async function tendStorage(app: App): Promise<void> {
  await inOneTab('tend', async () => {
    await rebuildRows(app);
    await keepBank(app);
    await planDay(app);
    await refreshRecall(app);
    await refreshOutlook(app);
    await sealTail(app.database, dayOf(app.clock.now()));
  });
}
