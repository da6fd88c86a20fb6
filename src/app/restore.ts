import type { BackupFault } from '../core/backup/backup-file';
import type { Result } from '../core/result';
import { dayOf } from '../core/time/clock';
import type { RestorePlan } from '../storage/backup';
import { planRestore } from '../storage/backup';
import { showTheme, writeMarker } from '../platform/marker';
import { getFact } from '../storage/facts';
import type { App } from './context';
import { readOwnCards } from './own-cards';
import { replan } from './set-interview-date';
import { readSettings } from './settings';

export type { RestorePlan };

/** Reads a backup and says what restoring it would change. Writes nothing. */
export function previewRestore(
  { database, catalog }: App,
  text: string,
): Promise<Result<RestorePlan, BackupFault>> {
  return planRestore(database, catalog, text);
}

/** Merges a previewed backup into what is here: all of it or nothing. @throws when nothing was changed. */
export async function restore(app: App, plan: RestorePlan): Promise<void> {
  const { clock, newDevice } = app;
  await plan.apply(dayOf(clock.now()), newDevice());
  // It is merged by now; what else follows from it would follow at the next start too.
  await showRestored(app).catch(() => undefined);
}

async function showRestored(app: App): Promise<void> {
  for (const [id, card] of await readOwnCards(app.database, app.catalog)) {
    app.ownCards.set(id, card);
  }
  await replan(app);
  const reviews = await getFact(app.database, 'events');
  if (reviews) writeMarker({ reviews, at: app.clock.now().at });
  showTheme((await readSettings(app)).theme);
}
