import type { BackupFault } from '../core/backup/backup-file';
import type { Result } from '../core/result';
import { dayOf } from '../core/time/clock';
import type { RestorePlan } from '../storage/backup';
import { planRestore } from '../storage/backup';
import type { App } from './context';

export type { RestorePlan };

/** Reads a backup and says what restoring it would change. Writes nothing. */
export function previewRestore(
  { database, catalog }: App,
  text: string,
): Promise<Result<RestorePlan, BackupFault>> {
  return planRestore(database, catalog, text);
}

/** Merges a previewed backup into what is here: all of it or nothing. */
export async function restore({ clock, newDevice }: App, plan: RestorePlan): Promise<void> {
  await plan.apply(dayOf(clock.now()), newDevice());
}
