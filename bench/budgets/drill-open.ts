import type { Benchmark } from '../benchmark.ts';
import type { Chromium } from '../browser/chromium.ts';
import { driller, openDrill, preparedIn } from '../browser/drill.ts';
import { unthrottled } from '../browser/profile.ts';
import type { BareLabInPage } from '../builds/bare-lab/main.ts';
import type { Site } from '../site.ts';

/** The second time a drill is opened: until its data is made, against PGlite with nothing around it. */
export const drillOpen: Benchmark = {
  name: 'drill-open',
  lines: [
    { name: 'engine of a drill, second time: worker to data made', unit: 'ms', budget: 1.3 },
    { name: 'the same from the address on', unit: 'ms' },
  ],
  async prepare(lab) {
    const bare = await lab.bareLab();
    const { app, browser, drills } = await driller(lab);
    const [drill] = drills;
    const references = await lab.browser(unthrottled);
    await openBare(references, bare, drill?.setup ?? '');
    return async () => {
      const reference = await openBare(references, bare, drill?.setup ?? '');
      const tab = await openDrill(browser, app, drill);
      const { took, at } = await tab.run(preparedIn);
      await tab.close();
      return [
        { ours: took, reference: reference.took },
        { ours: at, reference: reference.at },
      ];
    };
  },
};

/** In a tab of its own: milliseconds from the worker, and from the address on. */
async function openBare(browser: Chromium, { url }: Site, setup: string) {
  const tab = await browser.tab();
  await tab.open(url);
  const times = await tab.run(async (own) => {
    const page = globalThis as unknown as Partial<BareLabInPage>;
    while (!page.openBare) await new Promise((resolve) => setTimeout(resolve, 5));
    const took = await page.openBare(own);
    return { took, at: performance.now() };
  }, setup);
  await tab.close();
  return times;
}
