import type { Benchmark } from '../benchmark.ts';
import { phone } from '../browser/profile.ts';
import { painted, watch } from '../browser/watch.ts';
import type { Lab } from '../lab.ts';

const limit = 80_000;

/** Everything that comes over the line until a rating, tapped at once, is in IndexedDB. */
export const bytesUntilRating: Benchmark = {
  name: 'bytes-until-rating',
  rounds: 3,
  lines: [
    { name: 'bytes until a rating is stored (gzip), over 80 KB', unit: 'KB', budget: 1 },
    { name: 'bytes until a rating is stored, the minimal app', unit: 'KB' },
  ],
  async prepare(lab) {
    const [app, minimal] = [await lab.app(), await lab.minimal()];
    return async () => {
      const ours = await bytesUntil(lab, app.url, tapOurs);
      const usual = await bytesUntil(lab, minimal.url, tapMinimal);
      return [ours, usual].map((bytes) => ({ ours: bytes / 1000, reference: limit / 1000 }));
    };
  },
};

async function bytesUntil(lab: Lab, url: string, tap: () => Promise<void>): Promise<number> {
  const browser = await lab.browser(phone);
  const tab = await browser.tab();
  await tab.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  await watch(tab, { card: '.first .question, h1' });
  await tab.open(url);
  await painted(tab, 'card');
  await tab.run(tap);
  const { bytes } = browser.traffic;
  await lab.endBrowser(browser);
  return bytes;
}

/** The marker is written directly after the transaction; looking must not open the database first. */
async function tapOurs(): Promise<void> {
  document.querySelector<HTMLElement>('.first summary')?.click();
  document.querySelector<HTMLElement>('#rated-good')?.click();
  while (!localStorage.getItem('backfill.kept')) await new Promise((r) => setTimeout(r, 5));
}

async function tapMinimal(): Promise<void> {
  document.querySelector<HTMLElement>('.show')?.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  document.querySelector<HTMLElement>('.rate')?.click();
  while (!localStorage.getItem('stored')) await new Promise((r) => setTimeout(r, 5));
}
