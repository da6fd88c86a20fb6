import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { unthrottled } from '../browser/profile.ts';
import type { Lab } from '../lab.ts';

/** What an update costs that changes one word of one card, against a first visit with all cards. */
export const oneWord: Benchmark = {
  name: 'one-word',
  rounds: 1,
  lines: [{ name: 'bytes fetched again after one word changed', unit: 'KB', budget: 0.08 }],
  async prepare(lab) {
    const before = await lab.app();
    const after = await lab.app('one-word', changeOneWord(lab));
    return async () => {
      const browser = await lab.browser(unthrottled);
      const tab = await browser.tab();
      await tab.before(withoutLater);
      const served = before.bytes;
      await tab.open(before.url);
      await tab.run(untilSettled);
      await tab.close();
      const first = before.bytes - served;
      const second = await browser.tab();
      await second.open(before.url);
      await second.run(untilSettled);
      await second.close();

      await before.stop();
      await before.start(after.dist);
      const again = before.bytes;
      const next = await browser.tab();
      await next.open(before.url);
      await next.run(untilUpdated);
      const update = before.bytes - again;
      await lab.endBrowser(browser);
      return [{ ours: update / 1000, reference: first / 1000 }];
    };
  },
};

/** What an interview needs comes with the next start: a first visit is what cards need. */
function withoutLater(): void {
  ServiceWorker.prototype.postMessage = () => undefined;
}

async function untilSettled(): Promise<void> {
  await navigator.serviceWorker.ready;
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

async function untilUpdated(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const deadline = performance.now() + 20_000;
  while (!registration.waiting) {
    if (performance.now() > deadline) throw new Error('The update never came.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** A copy of the content in which the first answer of a domain says one word more. */
function changeOneWord(lab: Lab): string {
  const folder = join(lab.folder, 'content-one-word');
  cpSync(resolve(import.meta.dirname, '../../content'), folder, { recursive: true });
  const file = join(folder, '04-apache-spark/cards.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/( {2}why: \|\n {4})/, '$1Indeed, ');
  if (changed === text) throw new Error(`${file} has no "why: |" to change.`);
  writeFileSync(file, changed);
  return folder;
}
