import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** Open, show the answer, rate, reload, still there. */
export async function shortJourney(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  await until(driver, 'the first card', `!!document.querySelector('.first summary')`);
  await driver.evaluate(`void document.querySelector('.first summary').click()`);
  // The page takes a tap that comes sooner than one can read for a slip.
  await sleep(1500);
  await driver.evaluate(`void document.querySelector('#rated-good').click()`);
  await until(driver, 'the stored rating', kept);
  // Another address, so that it is loaded anew.
  await driver.open(`${url}?again`);
  await until(driver, 'the returning visit', `!document.querySelector('.first')`);
  await until(driver, 'the rating after a reload', kept);
}

/** Written directly after the transaction that stores a rating. */
const kept = `/^1 /.test(localStorage.getItem('backfill.kept'))`;

async function until(driver: Driver, what: string, condition: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await driver.evaluate(condition)) === true) return;
    await sleep(150);
  }
  const text = await driver.evaluate('document.body.innerText');
  throw new Error(`Waited in vain for ${what}. On the page: ${String(text).slice(-300)}`);
}
