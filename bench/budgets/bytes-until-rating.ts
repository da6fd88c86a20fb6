import type { Benchmark } from '../benchmark.ts';
import { phone } from '../browser/profile.ts';
import { painted, watch } from '../browser/watch.ts';

const limit = 80_000;

/** Everything that comes over the line until a rating, tapped at once, is in IndexedDB. */
export const bytesUntilRating: Benchmark = {
  name: 'bytes-until-rating',
  rounds: 3,
  lines: [{ name: 'bytes until a rating is stored (gzip), over 80 KB', unit: 'KB', budget: 1 }],
  async prepare(lab) {
    const app = await lab.app();
    return async () => {
      const browser = await lab.browser(phone);
      const tab = await browser.tab();
      await tab.send('Network.setAcceptedEncodings', { encodings: ['gzip'] });
      await watch(tab, { card: '.first .question' });
      await tab.open(app.url);
      await painted(tab, 'card');
      await tab.run(tapGood);
      await tab.run(isStored);
      const { bytes } = browser.traffic;
      await lab.endBrowser(browser);
      return [{ ours: bytes / 1000, reference: limit / 1000 }];
    };
  },
};

function tapGood(): void {
  document.querySelector<HTMLElement>('.first summary')?.click();
  document.querySelector<HTMLElement>('#rated-good')?.click();
}

/** The marker is written directly after the transaction; looking must not open the database first. */
async function isStored(): Promise<void> {
  while (!localStorage.getItem('backfill.kept')) await new Promise((r) => setTimeout(r, 5));
}
