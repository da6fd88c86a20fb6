import type { Benchmark } from '../benchmark.ts';
import { rate } from '../browser/rate.ts';
import { painted, watch } from '../browser/watch.ts';
import { reviewer } from '../reviewer.ts';

const limit = 50;
const cards = 50;

/** The longest frame while fifty cards are revealed and rated one after another. */
export const frames: Benchmark = {
  name: 'frames',
  rounds: 1,
  lines: [
    { name: `longest frame in a review of ${cards} cards, over 50 ms`, unit: 'ms', budget: 1 },
  ],
  async prepare(lab) {
    const { app, browser } = await reviewer(lab);
    return async () => {
      const tab = await browser.tab();
      await watch(tab, { card: '.card .question' });
      await tab.open(`${app.url}#/review`);
      await painted(tab, 'card');
      // The start has a budget of its own.
      await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 3000)));
      await tab.run(observeFrames);
      for (let card = 0; card < cards; card++) await rate(tab);
      const longest = await tab.run(longestFrame);
      await tab.close();
      return [{ ours: longest, reference: limit }];
    };
  },
};

interface Noted {
  longest: number;
}

/** The browser reports what takes 50 ms or more; a review without any comes out as 0. */
function observeFrames(): void {
  const noted: Noted = { longest: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: 'long-animation-frame' });
}

function longestFrame(): number {
  return (globalThis as unknown as { noted: Noted }).noted.longest;
}
