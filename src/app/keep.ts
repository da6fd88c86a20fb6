import { setBadge } from '../platform/badge';
import type { Durability } from '../platform/durable-storage';
import { askToKeep as ask, durability } from '../platform/durable-storage';
import { getFact } from '../storage/facts';
import type { App } from './context';
import { todaysQueue } from './todays-queue';

export type { Durability };
export { durability };

/** Asks the browser to keep the data, once there is something to keep. */
export async function askToKeep({ database }: App): Promise<Durability> {
  const events = await getFact(database, 'events');
  if (!events || (await durability()) === 'kept') return durability();
  return ask();
}

/** Says on the app's icon what is left of today; on a rest day nothing is. */
export async function showLeft(app: App): Promise<void> {
  const { queue, rests } = await todaysQueue(app);
  await setBadge(rests ? 0 : queue.cards.length);
}
