import type { DemoPlan } from '../scripts/demo/demo-log.ts';
import type { DemoInPage } from '../scripts/demo/in-page.ts';
import type { Chromium } from './browser/chromium.ts';
import type { Profile } from './browser/profile.ts';
import { unthrottled } from './browser/profile.ts';
import type { Tab } from './browser/tab.ts';
import type { Lab } from './lab.ts';
import type { Site } from './site.ts';

type Plan = Omit<DemoPlan, 'now'>;

/** A browser that has the app offline and a learner's history in it; no tab is left open. */
export async function seeded(
  lab: Lab,
  app: Site,
  plan: Plan,
  profile: Profile,
  minutesADay?: number,
): Promise<Chromium> {
  const browser = await lab.browser(profile);
  const tab = await browser.tab(unthrottled);
  // An address of the same origin at which nothing opens the database.
  await tab.open(`${app.url}no-page`);
  await tab.evaluate(await lab.script('scripts/demo/in-page.ts'));
  await tab.run(seed, app.index, plan, minutesADay ?? null);
  await openOnce(tab, app.url);
  await tab.close();
  return browser;
}

function seed(index: string, plan: Plan, minutesADay: number | null): Promise<number> {
  const { seedDemo } = globalThis as unknown as DemoInPage;
  return seedDemo(index, plan, minutesADay ?? undefined);
}

/** A first start: the worker takes everything in, and the day's housekeeping is done. */
async function openOnce(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await tab.run(async () => {
    await navigator.serviceWorker.ready;
    const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    // Storage is tended first, memory some seconds later: with a long history that is a fit, which takes
    // a processor for itself, and is done once in hundreds of answers.
    for (const time of [1500, 6000]) {
      await pause(time);
      while ((await navigator.locks.query()).held?.length) await pause(50);
    }
    // What it found is told once, and to tell it takes the whole log.
    await pause(3000);
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim() === 'All right')?.click();
    while (!(await caches.has('backfill-screens'))) await pause(50);
    // What an interview needs comes last, and must not come during what is measured.
    const kept = async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().length;
    };
    for (let before = -1, now = await kept(); now !== before; now = await kept()) {
      before = now;
      await pause(500);
    }
  });
}
