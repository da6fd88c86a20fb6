import { readMarker } from '../platform/marker';
import { getFact } from '../storage/facts';
import type { App } from './context';

/** Whether nothing was ever answered here; false too when the browser cleared what was. */
export async function isUntouched({ database }: App): Promise<boolean> {
  return !(await getFact(database, 'events')) && readMarker() === undefined;
}
