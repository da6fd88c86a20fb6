import type { Chromium } from './browser/chromium.ts';
import { setUpCoach } from './browser/interview.ts';
import { phoneOffline, unthrottled } from './browser/profile.ts';
import type { Lab } from './lab.ts';
import { seeded } from './seeded.ts';
import type { Site } from './site.ts';

/** Somebody two months in, on a phone, who begins a mock session. */
export async function candidate(
  lab: Lab,
): Promise<{ readonly app: Site; readonly browser: Chromium }> {
  const app = await lab.app();
  const plan = { days: 60, cards: 150, reviews: 900 };
  return { app, browser: await seeded(lab, app, plan, phoneOffline) };
}

/** The same with a model as coach. */
export async function coachedCandidate(lab: Lab): ReturnType<typeof candidate> {
  const { base } = await lab.model();
  const { app, browser } = await candidate(lab);
  const tab = await browser.tab(unthrottled);
  await setUpCoach(tab, app.url, base);
  await tab.close();
  return { app, browser };
}
