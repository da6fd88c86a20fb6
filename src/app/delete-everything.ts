import { clearMarker, showTheme } from '../platform/marker';
import { forgetCoach } from './coach-settings';
import type { App } from './context';

/** Deletes all data on this device. Cached files of the app itself stay: they hold nothing of Joe's. */
export async function deleteEverything({ database, catalog, ownCards }: App): Promise<void> {
  await forgetCoach();
  const stores = database.tables;
  await database.transaction('rw', stores, async () =>
    Promise.all(stores.map((store) => store.clear())),
  );
  for (const id of ownCards.keys()) catalog.forget(id);
  ownCards.clear();
  // With nothing in between: a screen that reads anew must not take this for a cleared device.
  clearMarker();
  showTheme('system');
}
