import { clearMarker, showTheme } from '../platform/marker';
import { forgetCoach } from './coach-settings';
import type { App } from './context';

/** Deletes all data on this device. Cached files of the app itself stay: they hold nothing of Joe's. */
export async function deleteEverything({ database }: App): Promise<void> {
  const stores = database.tables;
  await database.transaction('rw', stores, () => Promise.all(stores.map((store) => store.clear())));
  await forgetCoach();
  clearMarker();
  showTheme('system');
}
