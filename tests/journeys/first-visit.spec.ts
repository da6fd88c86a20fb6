import { answer, button, done, firstAnswer, ratingButton, reveal, reviewAll } from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first card is there, turns over, and a sentence says what is missing', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByText('ready for data-engineering interviews')).toBeVisible();
    await expect(ratingButton(page, 'Good')).toBeHidden();
    await button(page, 'Show answer').click();
    await expect(page.getByText('Coming from fullstack')).toBeVisible();
    await expect(ratingButton(page, 'Good')).toBeVisible();
    // Playwright does not look for text inside a noscript.
    const sentence = page.locator('noscript p');
    await expect(sentence).toBeVisible();
    expect(await sentence.textContent()).toContain('JavaScript is switched off');
  });
});

test('a rating tapped before the script is there is kept, and the review goes on', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const first = await page.locator('.question').textContent();
  await button(page, 'Show answer').click();
  await ratingButton(page, 'Good').click();
  await expect(page).toHaveURL(/#rated-good$/);
  release();
  await expect(page).toHaveURL(/#\/review$/);
  await expect(button(page, 'Show answer')).toBeVisible();
  await expect(page.locator('.question')).not.toHaveText(first ?? '');
  expect(await storedRatings(page)).toEqual(['good']);
});

test('a card turned over before the script is there stays turned over', async ({ page }) => {
  await page.goto('/');
  await button(page, 'Show answer').click();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  await expect(ratingButton(page, 'Good')).toBeVisible();
});

test('rate, undo, rate, the server dies, reload: everything is there, to the last card', async ({
  page,
  server,
}) => {
  await page.goto(server.origin);
  const first = await page.locator('.question').textContent();
  await answer(page, 'Hard');
  await button(page, 'Undo').click();
  await expect(page.locator('.question')).toHaveText(first ?? '');
  await answer(page, 'Good');
  await page.goto(`${server.origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();

  await server.stop();
  await page.reload();
  await button(page, 'Start review').click();
  await expect(button(page, 'Undo')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['hard', 'good']);
  expect(await reviewAll(page)).toBe(9);
  await expect(done(page)).toBeVisible();
  await expect(page.getByText('10 answers')).toBeVisible();
});

test('a tab that is killed right after a rating has kept it', async ({ page, context, faults }) => {
  faults.expected(/page crashed/i);
  await firstAnswer(page);
  await reveal(page);
  await ratingButton(page, 'Easy').click();
  await expect(button(page, 'Show answer')).toBeVisible();
  const protocol = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void protocol.send('Page.crash').catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  await next.goto('/#/review');
  await expect(next.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  expect(await storedRatings(next)).toEqual(['good', 'easy']);
});

test('a returning visit never shows the first page, not even for a moment', async ({ page }) => {
  await firstAnswer(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  const response = await page.goto('/');
  expect(await response?.text()).not.toContain('Show answer');
  await expect(button(page, 'Start review')).toBeVisible();
});
