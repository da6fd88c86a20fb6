import type { Benchmark } from '../benchmark.ts';
import { lineTime, phone } from '../browser/profile.ts';
import type { Lab } from '../lab.ts';

/** From the first request until everything, every card included, is there without a network. */
export const readyForOffline: Benchmark = {
  name: 'ready-for-offline',
  lines: [
    {
      name: "offline-ready: time beyond the empty page's, over the line's",
      unit: 'ms',
      budget: 1.3,
    },
    { name: 'everything transferred until then, over 3 MB', unit: 'KB', budget: 1 },
    { name: "offline-ready, over the empty page's", unit: 'ms', budget: 1.6 },
  ],
  async prepare(lab) {
    const [app, empty] = [await lab.app(), await lab.empty()];
    return async () => {
      const ours = await untilReady(lab, app.url);
      const reference = await untilReady(lab, empty.url);
      const beyond = { ours: ours.time - reference.time, reference: lineTime(ours.bytes) };
      const transferred = { ours: ours.bytes / 1000, reference: 3000 };
      return [beyond, transferred, { ours: ours.time, reference: reference.time }];
    };
  },
};

async function untilReady(
  lab: Lab,
  url: string,
): Promise<{ readonly time: number; readonly bytes: number }> {
  const browser = await lab.browser(phone);
  const tab = await browser.tab();
  await tab.open(url);
  const time = await tab.run(async () => {
    await navigator.serviceWorker.ready;
    return performance.now();
  });
  const { bytes } = browser.traffic;
  await lab.endBrowser(browser);
  return { time, bytes };
}
