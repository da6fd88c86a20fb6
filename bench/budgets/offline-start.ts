import type { Benchmark } from '../benchmark.ts';
import type { Chromium } from '../browser/chromium.ts';
import { phoneOffline } from '../browser/profile.ts';
import { painted, watch } from '../browser/watch.ts';
import { seeded } from '../seeded.ts';

/** With no network, from opening the app to the due card, against the empty page's start. */
export const offlineStart: Benchmark = {
  name: 'offline-start',
  lines: [{ name: 'offline start to the due card', unit: 'ms', budget: 2 }],
  async prepare(lab) {
    const [app, empty] = [await lab.app(), await lab.empty()];
    const plan = { days: 60, cards: 150, reviews: 900 };
    const ours = await seeded(lab, app, plan, phoneOffline);
    const reference = await lab.browser(phoneOffline);
    const tab = await reference.tab();
    await tab.open(empty.url);
    await tab.run(() => navigator.serviceWorker.ready.then(() => undefined));
    await tab.close();
    await Promise.all([app.stop(), empty.stop()]);
    return async () => [
      {
        ours: await startTime(ours, `${app.url}#/review`, '.card .question'),
        reference: await startTime(reference, empty.url, 'main'),
      },
    ];
  },
};

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
