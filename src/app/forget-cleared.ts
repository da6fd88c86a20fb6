import { clearMarker } from '../platform/marker';
import { putFact } from '../storage/facts';
import type { App } from './context';

/** Joe has no backup of what the browser cleared: begin anew, and do not ask again. */
export async function forgetCleared({ database }: App): Promise<void> {
  clearMarker();
  // There and away again: the start's query reads this fact, and so asks anew.
  await putFact(database, 'catalog', '');
  await database.facts.delete('catalog');
}
