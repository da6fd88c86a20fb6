import type { Benchmark } from '../benchmark.ts';
import { phone } from '../browser/profile.ts';
import type { Tab } from '../browser/tab.ts';
import { painted, watch } from '../browser/watch.ts';
import type { Lab } from '../lab.ts';

/** The first card can be read and its answer revealed, against the empty page's first paint. */
export const firstVisit: Benchmark = {
  name: 'first-visit',
  lines: [
    { name: 'first visit: first contentful paint', unit: 'ms', budget: 1.1 },
    { name: 'first visit: first card readable, answer revealable', unit: 'ms', budget: 1.1 },
  ],
  async prepare(lab) {
    const [app, empty] = [await lab.app(), await lab.empty()];
    return async () => {
      const ours = await visit(lab, app.url, '.first .question', reveals);
      const reference = await visit(lab, empty.url, 'main', async () => true);
      return [
        { ours: ours.paint, reference: reference.paint },
        { ours: ours.seen, reference: reference.seen },
      ];
    };
  },
};

async function visit(
  lab: Lab,
  url: string,
  selector: string,
  isUsable: (tab: Tab) => Promise<boolean>,
): Promise<{ readonly paint: number; readonly seen: number }> {
  const browser = await lab.browser(phone);
  const tab = await browser.tab();
  await watch(tab, { content: selector });
  await tab.open(url);
  const seen = await painted(tab, 'content');
  if (!(await isUsable(tab))) throw new Error('The answer cannot be revealed.');
  const paint = await tab.run(firstContentfulPaint);
  await lab.endBrowser(browser);
  return { paint, seen };
}

/** Whether a tap on "Show answer" shows it at once, script or no script. */
function reveals(tab: Tab): Promise<boolean> {
  return tab.run(() => {
    const disclosure = document.querySelector('.first details');
    disclosure?.querySelector('summary')?.click();
    return (disclosure?.querySelector('.ratings')?.getClientRects().length ?? 0) > 0;
  });
}

/** The browser tells it a little later than it happens. */
async function firstContentfulPaint(): Promise<number> {
  for (;;) {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    if (entry) return entry.startTime;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
