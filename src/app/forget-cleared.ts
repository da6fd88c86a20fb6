import { clearMarker } from '../platform/marker';
import type { App } from './context';

/** Joe has no backup of what the browser cleared: begin anew, and do not ask again. */
export async function forgetCleared({ database }: App): Promise<void> {
  clearMarker();
  // Nothing is there to delete; but the screen's query sees it, and asks again.
  await database.facts.delete('catalog');
}
