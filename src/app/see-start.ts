import { readMarker } from '../platform/marker';
import { getFact } from '../storage/facts';
import type { App } from './context';
import type { Settings } from './settings';
import { readSettings } from './settings';

/** What must be known before any screen can be chosen. */
export interface StartView {
  readonly settings: Settings;
  /** Nothing was ever answered here, and the browser has not cleared anything either. */
  readonly untouched: boolean;
}

export async function seeStart(app: App): Promise<StartView> {
  // Written with the first event, and not with every other: nothing is read again after a rating.
  const [settings, catalog] = await Promise.all([
    readSettings(app),
    getFact(app.database, 'catalog'),
  ]);
  return { settings, untouched: catalog === undefined && readMarker() === undefined };
}
