import { dayOf } from '../core/time/clock';
import { basisOf, getFacts } from '../storage/facts';
import type { App } from './context';
import { settingsFrom } from './settings';
import { aheadOf, fits } from './todays-queue';

/** Loads what plans a day: it weighs too much for a first visit. */
export type LoadPlanner = () => Promise<{ readonly planDay: (app: App) => Promise<void> }>;

/**
 * With an interview ahead, what a day brings is decided before it is first read: its new cards, and in
 * the final pass the cards that come first. On any other day the queue finds its cards by itself.
 */
export async function ensureDay(app: App, load: LoadPlanner): Promise<void> {
  try {
    const { database, catalog, clock } = app;
    const day = dayOf(clock.now());
    const found = await getFacts(database, ['settings', 'interview', 'plan']);
    const interview = aheadOf(found.interview, day);
    if (!interview) return;
    const basis = basisOf(interview, settingsFrom(found.settings));
    if (!fits(found.plan, day, catalog.version, basis)) await (await load()).planDay(app);
  } catch {
    // The part has not arrived, or nothing can be written: the day begins as any other.
  }
}
