import type { Browser } from '@playwright/test';
import { startServer } from './own-server.ts';
import { answer, button, question, ratingButton, read } from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test, watch } from './support.ts';

/** The visits are shared out among the workers. */
const shares = 2;
/** Page, styles and scripts: each of these is missed in its own way. */
const ofTheApp = 24;
/** After them come the texts that are kept for later, one like the other. */
const stride = 12;

for (let share = 0; share < shares; share++) {
  test(`the network is cut at any step of the first visit (${share + 1} of ${shares}): never a blank page, and a reload goes on`, async ({
    browser,
  }) => {
    test.setTimeout(600_000); // Each visit lasts until the line is quiet.
    let turn = share;
    while ((await visit(browser, requestsAnswered(turn))) === 'cut') turn += shares;
    expect(requestsAnswered(turn)).toBeGreaterThan(ofTheApp);
  });
}

function requestsAnswered(turn: number): number {
  return turn < ofTheApp ? turn + 1 : ofTheApp + stride * (turn - ofTheApp + 1);
}

/** A first visit of which only so many requests are answered. */
async function visit(browser: Browser, requests: number): Promise<'cut' | 'whole'> {
  const server = await startServer();
  const context = await browser.newContext({ baseURL: server.origin });
  const faults = await watch(context);
  faults.expected(/net::ERR/, /Failed to (load resource|fetch)/, /error occurred when fetching/);
  const page = await context.newPage();
  server.cutAfter(requests);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(question(page).or(page.getByRole('alert')).first()).toBeVisible();
  const readable = await question(page).isVisible();
  if (readable) {
    await button(page, 'Show answer').click();
    await read(page);
    await ratingButton(page, 'Good').click();
    await expect(page).toHaveURL(/#(rated-good|\/review)$/);
  }
  const whole = server.asked.length <= requests;

  server.mend();
  await page.reload();
  if (!readable) await answer(page);
  await expect(button(page, 'Undo')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good']);
  expect(faults.unexpected()).toEqual([]);
  await context.close();
  await server.stop();
  return whole ? 'whole' : 'cut';
}
