import type { Browser } from '@playwright/test';
import { startServer } from './own-server.ts';
import { answer, button, question, ratingButton } from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test, watch } from './support.ts';

/** More than a first visit asks for; the visits beyond it are whole. */
const steps = Array.from({ length: 48 }, (_, index) => index + 1);
/** Visits at once: each waits for the network most of the time. */
const abreast = 4;

for (let from = 0; from < abreast; from++) {
  const own = steps.filter((step) => step % abreast === from);
  test(`the network is cut at any request (${own[0]}, ${own[1]} ...): never a blank page, a reload goes on`, async ({
    browser,
  }) => {
    for (const step of own) await test.step(`after request ${step}`, () => visit(browser, step));
  });
}

async function visit(browser: Browser, step: number): Promise<void> {
  const server = await startServer();
  const context = await browser.newContext({ baseURL: server.origin });
  const faults = await watch(context);
  faults.expected(/net::ERR/, /Failed to (load resource|fetch)/);
  const page = await context.newPage();
  server.cutAfter(step);
  await page.goto('/', { waitUntil: 'networkidle' });
  console.log(step, server.asked.length, (await page.locator('body').innerText()).slice(0, 200).replaceAll('\n', '|'));
  await expect(question(page).or(page.getByRole('alert')).first()).toBeVisible();
  const tapped = await question(page).isVisible();
  if (tapped) await answerFirst();

  server.mend();
  await page.reload();
  if (!tapped) await answer(page);
  await expect(button(page, 'Undo')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good']);
  expect(faults.unexpected()).toEqual([]);
  await context.close();
  await server.stop();

  async function answerFirst() {
    await button(page, 'Show answer').click();
    await ratingButton(page, 'Good').click();
    await expect(page).toHaveURL(/#(rated-good|\/review)$/);
  }
}
