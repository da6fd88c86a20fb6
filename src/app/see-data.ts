import type { Millis } from '../core/time/study-day';
import { getFact } from '../storage/facts';
import type { App } from './context';
import type { Durability } from './keep';
import { durability } from './keep';

/** What Settings says about the data on this device. */
export interface DataView {
  readonly events: number;
  readonly lastBackup: Millis | undefined;
  readonly durability: Durability;
}

export async function seeData({ database }: App): Promise<DataView> {
  const [events = 0, lastBackup] = await Promise.all([
    getFact(database, 'events'),
    getFact(database, 'backup'),
  ]);
  return { events, lastBackup, durability: await durability() };
}
