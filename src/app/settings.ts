import { showTheme } from '../platform/marker';
import type { Settings } from '../storage/facts';
import { getFact, isMinutes, putFact, settingsFrom } from '../storage/facts';
import type { App } from './context';

export type { Settings };
export { leastMinutes, mostMinutes, settingsFrom } from '../storage/facts';

export async function readSettings({ database }: App): Promise<Settings> {
  return settingsFrom(await getFact(database, 'settings'));
}

/** @throws RangeError for minutes outside 5 to 180; the screen says so before it comes to that. */
export async function changeSettings(app: App, change: Partial<Settings>): Promise<void> {
  const { minutesADay } = change;
  if (minutesADay !== undefined && !isMinutes(minutesADay)) {
    throw new RangeError(`minutes a day: ${String(minutesADay)}`);
  }
  await app.database.transaction('rw', app.database.facts, async () => {
    await putFact(app.database, 'settings', { ...(await readSettings(app)), ...change });
  });
  if (change.theme) showTheme(change.theme);
}
