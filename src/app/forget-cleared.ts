import { clearMarker } from '../platform/marker';
import { putFact } from '../storage/facts';
import type { App } from './context';

/** Joe has no backup of what the browser cleared: begin anew, and do not ask again. */
export async function forgetCleared({ database }: App): Promise<void> {
  clearMarker();
  // A write that the screen's query sees.
  await putFact(database, 'events', 0);
}
