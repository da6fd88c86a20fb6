import type { Benchmark } from '../benchmark.ts';
import { median } from '../benchmark.ts';
import { phoneOffline } from '../browser/profile.ts';
import type { RatingTime } from '../browser/rate.ts';
import { rate } from '../browser/rate.ts';
import type { Tab } from '../browser/tab.ts';
import type { BareInPage } from '../in-page/bare.ts';
import { reviewer } from '../reviewer.ts';

/** A single one is at the mercy of the next frame. */
const perRound = 4;

/** From the tap to the next card, against two bare puts in one transaction and ts-fsrs's `next`. */
export const rating: Benchmark = {
  name: 'rating',
  lines: [
    { name: 'rating: durable, next card in the DOM', unit: 'ms', budget: 2 },
    { name: 'rating: next card painted', unit: 'ms', budget: 1.15 },
  ],
  async prepare(lab) {
    const { app, browser } = await reviewer(lab);
    const empty = await lab.empty();
    const review = await browser.tab();
    await review.open(`${app.url}#/review`);
    const bareBrowser = await lab.browser(phoneOffline);
    const bare = await bareBrowser.tab();
    await bare.open(empty.url);
    await bare.evaluate(await lab.script('bench/in-page/bare.ts'));
    // Neither is measured on its first run through the code.
    await times(review, rate);
    await times(bare, rateBare);
    return async () => {
      const ours = await times(review, rate);
      const reference = await times(bare, rateBare);
      return (['durable', 'painted'] as const).map((part) => ({
        ours: median(ours.map((time) => time[part])),
        reference: median(reference.map((time) => time[part])),
      }));
    };
  },
};

async function times(tab: Tab, once: (tab: Tab) => Promise<RatingTime>): Promise<RatingTime[]> {
  const measured: RatingTime[] = [];
  for (let index = 0; index < perRound; index++) measured.push(await once(tab));
  return measured;
}

function rateBare(tab: Tab): Promise<RatingTime> {
  return tab.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 450));
    return (globalThis as unknown as BareInPage).bareRating();
  });
}
