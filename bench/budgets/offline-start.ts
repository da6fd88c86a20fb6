import type { Benchmark } from '../benchmark.ts';
import type { Chromium } from '../browser/chromium.ts';
import { phoneOffline } from '../browser/profile.ts';
import { painted, watch } from '../browser/watch.ts';
import { seeded } from '../seeded.ts';

/** With no network, from opening the app to the due card, against the empty page's start. */
export const offlineStart: Benchmark = {
  name: 'offline-start',
  lines: [
    { name: 'offline start to the due card', unit: 'ms', budget: 2 },
    { name: 'offline start of the minimal app', unit: 'ms' },
  ],
  async prepare(lab) {
    const [app, empty, minimal] = [await lab.app(), await lab.empty(), await lab.minimal()];
    const plan = { days: 60, cards: 150, reviews: 900 };
    const ours = await seeded(lab, app, plan, phoneOffline);
    const references = await lab.browser(phoneOffline);
    await openOnce(references, empty.url);
    await openOnce(references, minimal.url);
    await Promise.all([app, empty, minimal].map((site) => site.stop()));
    return async () => {
      const reference = await startTime(references, empty.url, 'main');
      const usual = await startTime(references, minimal.url, 'h1');
      return [
        { ours: await startTime(ours, `${app.url}#/review`, '.card .question'), reference },
        { ours: usual, reference },
      ];
    };
  },
};

/** A first start, until it could be opened without a network. */
async function openOnce(browser: Chromium, url: string): Promise<void> {
  const tab = await browser.tab();
  await tab.open(url);
  await tab.run(() => navigator.serviceWorker.ready.then(() => undefined));
  await tab.close();
}

/** Opens an address in a tab of its own, workers asleep, and waits for an element. */
export async function startTime(browser: Chromium, url: string, selector: string): Promise<number> {
  const tab = await browser.tab();
  await browser.stopWorkers(tab);
  await watch(tab, { content: selector });
  await tab.open(url);
  const time = await painted(tab, 'content');
  await tab.close();
  return time;
}
