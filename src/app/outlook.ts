import { forecast } from '../core/scheduling/forecast';
import { readinessRange } from '../core/scheduling/outlook-range';
import { dayOf } from '../core/time/clock';
import { basisOf, getFact, getFacts, putFact } from '../storage/facts';
import type { App } from './context';
import { readForecastBase } from './forecast-input';
import { settingsFrom } from './settings';
import { aheadOf } from './todays-queue';

/**
 * Brings the readiness on the date of the interview up to today: once a study day, after the screen
 * is painted, and when the interview or the settings change. In between it stands as of the morning.
 */
export async function refreshOutlook(app: App): Promise<void> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const found = await getFacts(database, ['settings', 'interview', 'outlook']);
  const interview = aheadOf(found.interview, day);
  const basis = basisOf(interview, settingsFrom(found.settings));
  const { outlook } = found;
  if (!interview) {
    if (outlook) await database.facts.delete('outlook');
    return;
  }
  const { date } = interview;
  const { version } = catalog;
  const isOfToday = outlook?.day === day && outlook.catalog === version;
  if (isOfToday && outlook.basis === basis && outlook.range) return;
  const { timed, ...base } = await readForecastBase(app);
  const input = { ...base, until: date };
  const planned = forecast(input);
  const { low, high } = readinessRange(input, planned, timed);
  // Another tab may have set another date meanwhile; that tab forecasts for it.
  const still = aheadOf(await getFact(database, 'interview'), day);
  if (still?.date !== date) return;
  const readiness = Object.fromEntries(planned.readiness);
  const range = Object.fromEntries(
    [...planned.readiness].map(([id, share]) => [
      id,
      [low.get(id) ?? share, high.get(id) ?? share] as const,
    ]),
  );
  await putFact(database, 'outlook', { day, catalog: version, basis, date, readiness, range });
}
