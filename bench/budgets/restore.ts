import type { Benchmark } from '../benchmark.ts';
import { unthrottled } from '../browser/profile.ts';
import type { Tab } from '../browser/tab.ts';
import type { AppInPage } from '../in-page/app.ts';
import type { DemoInPage } from '../../scripts/demo/in-page.ts';
import type { Lab } from '../lab.ts';
import type { Site } from '../site.ts';
import { tenThousandCards } from '../synthetic.ts';

const plan = { days: 120, cards: 10_000, reviews: 100_000 };

/** A backup of 100,000 reviews, read, compared and written, all rows computed anew. */
export const restore: Benchmark = {
  name: 'restore',
  rounds: 3,
  lines: [
    { name: "restore of 100,000 reviews, over Dexie's bulkAdd", unit: 'ms', budget: 0.1 },
    { name: 'full rebuild: largest difference from ts-fsrs, over 1e-6', unit: '', budget: 1 },
  ],
  async prepare(lab) {
    const app = await tenThousandCards(lab);
    // A browser each: for a while after one has thrown away 100,000 rows, all that it writes takes twice as long.
    const ours = await backedUp(lab, app);
    const bare = await backedUp(lab, app);
    return async () => {
      const time = await ours.run(
        (index) => (globalThis as unknown as AppInPage).restoreTime(index),
        app.index,
      );
      const reference = await bare.run(() => (globalThis as unknown as AppInPage).bulkAddTime());
      const difference = await bare.run(() => (globalThis as unknown as AppInPage).difference());
      return [
        { ours: time, reference },
        { ours: difference, reference: 1e-6 },
      ];
    };
  },
};

/** A tab that holds the backup of a long history. At full speed: to add its rows takes a quarter of a minute as it is. */
async function backedUp(lab: Lab, app: Site): Promise<Tab> {
  const browser = await lab.browser(unthrottled);
  const tab = await browser.tab();
  await tab.open(`${app.url}no-page`);
  await tab.evaluate(await lab.script('scripts/demo/in-page.ts'));
  await tab.evaluate(await lab.script('bench/in-page/app.ts'));
  await tab.run(seed, app.index, plan);
  await tab.run(() => (globalThis as unknown as AppInPage).takeBackup());
  return tab;
}

function seed(index: string, history: typeof plan): Promise<number> {
  return (globalThis as unknown as DemoInPage).seedDemo(index, history);
}
