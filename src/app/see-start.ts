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
  const [settings, events] = await Promise.all([
    readSettings(app),
    getFact(app.database, 'events'),
  ]);
  return { settings, untouched: !events && readMarker() === undefined };
}
