import type { Chromium } from './browser/chromium.ts';
import { phoneOffline } from './browser/profile.ts';
import type { Lab } from './lab.ts';
import { seeded } from './seeded.ts';
import type { Site } from './site.ts';
import { thousandCards } from './synthetic.ts';

/** Somebody four months in, with a thousand cards and two hours for today: enough to review. */
export async function reviewer(
  lab: Lab,
): Promise<{ readonly app: Site; readonly browser: Chromium }> {
  const app = await thousandCards(lab);
  const plan = { days: 120, cards: 900, reviews: 9000 };
  return { app, browser: await seeded(lab, app, plan, phoneOffline, 120) };
}
