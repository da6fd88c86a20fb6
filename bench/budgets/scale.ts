import type { DemoPlan } from '../../scripts/demo/demo-log.ts';
import type { Benchmark, Line } from '../benchmark.ts';
import { median } from '../benchmark.ts';
import type { Chromium } from '../browser/chromium.ts';
import { phoneOffline } from '../browser/profile.ts';
import { rate } from '../browser/rate.ts';
import { painted, watch } from '../browser/watch.ts';
import type { AppInPage } from '../in-page/app.ts';
import type { Lab } from '../lab.ts';
import { seeded } from '../seeded.ts';
import type { Site } from '../site.ts';
import { tenThousandCards, thousandCards } from '../synthetic.ts';
import { startTime } from './offline-start.ts';

type Plan = Omit<DemoPlan, 'now'>;
interface Size {
  readonly site: (lab: Lab) => Promise<Site>;
  readonly plan: Plan;
}

/** The same learner, a hundred answers a day, ten times as long. Some new cards are left. */
const tenThousand: Size = {
  site: thousandCards,
  plan: { days: 100, cards: 950, reviews: 10_000 },
};
const hundredThousand: Size = {
  site: tenThousandCards,
  plan: { days: 1000, cards: 9500, reviews: 100_000 },
};
const million: Size = {
  site: tenThousandCards,
  plan: { days: 3000, cards: 9500, reviews: 1_000_000 },
};

const parts = ['offline start', 'Today', 'queue', 'rating'] as const;

/** Ten times the cards and the reviews must hardly be felt. */
export const scale = compare('scale', '100,000 reviews over 10,000', hundredThousand, tenThousand);

/** A lifetime of reviews, on demand. */
export const stress: Benchmark = {
  ...compare('stress', '1,000,000 reviews over 100,000', million, hundredThousand),
  onDemand: true,
};

function compare(name: string, title: string, large: Size, small: Size): Benchmark {
  return {
    name,
    lines: parts.map((part): Line => ({ name: `${part}: ${title}`, unit: 'ms', budget: 1.2 })),
    async prepare(lab) {
      const ours = await begin(lab, large);
      const reference = await begin(lab, small);
      return async () => {
        const [a, b] = [await ours(), await reference()];
        return parts.map((_, index) => ({ ours: a[index] ?? NaN, reference: b[index] ?? NaN }));
      };
    },
  };
}

/** @returns one round: the time of every part, in their order. */
async function begin(lab: Lab, { site, plan }: Size): Promise<() => Promise<readonly number[]>> {
  const app = await site(lab);
  const browser = await seeded(lab, app, plan, phoneOffline, 30);
  const script = await lab.script('bench/in-page/app.ts');
  return async () => [
    await startTime(browser, `${app.url}#/review`, '.card .question'),
    await todayTime(browser, app),
    await queueTime(browser, app, script),
    await ratingTime(browser, app),
  ];
}

/** From another screen to Today. */
async function todayTime(browser: Chromium, app: Site): Promise<number> {
  const tab = await browser.tab();
  await tab.open(`${app.url}#/settings`);
  const time = await tab.run(async () => {
    const find = (selector: string) => document.querySelector(selector);
    const frame = () => new Promise(requestAnimationFrame);
    // Its own field: a heading is there before, in what the last start has left of its screen.
    while (!find('input[type=date]')) await frame();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    location.hash = '#/';
    while (!find('.panel .total')) await frame();
    return performance.now() - start;
  });
  await tab.close();
  return time;
}

async function queueTime(browser: Chromium, app: Site, script: string): Promise<number> {
  const tab = await browser.tab();
  await tab.open(`${app.url}no-page`);
  await tab.evaluate(script);
  const time = await tab.run(
    (index) => (globalThis as unknown as AppInPage).queueTime(index),
    app.index,
  );
  await tab.close();
  return time;
}

async function ratingTime(browser: Chromium, app: Site): Promise<number> {
  const tab = await browser.tab();
  await watch(tab, { card: '.card .question' });
  await tab.open(`${app.url}#/review`);
  await painted(tab, 'card');
  await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 1500)));
  const times: number[] = [];
  for (let index = 0; index < 3; index++) times.push((await rate(tab)).durable);
  await tab.close();
  return median(times);
}
