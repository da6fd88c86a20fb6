import { isoDate } from '../core/time/study-day';
import { dayOf } from '../core/time/clock';
import { handOver } from '../platform/share';
import { exportBackup } from '../storage/backup';
import { putFact } from '../storage/facts';
import type { App } from './context';

/** Hands a file with everything over to Joe. @returns its name, unless he closed the share sheet. */
export async function backUp({ database, clock }: App): Promise<string | undefined> {
  const moment = clock.now();
  const name = `backfill-${isoDate(dayOf(moment))}.txt`;
  const handed = await handOver(name, await exportBackup(database, moment.at));
  if (handed === 'left') return undefined;
  await putFact(database, 'backup', moment.at);
  return name;
}
