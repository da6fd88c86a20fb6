import type { Page } from '@playwright/test';
import { backupOf, metToday } from './history.ts';
import { button, firstAnswer, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// Only one of these is about the service worker.
test.use({ comesOffline: false });

async function chooseTheme(page: Page): Promise<void> {
  await firstAnswer(page);
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await page.locator('html').evaluate((root) => getComputedStyle(root).color);
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect(page.locator('html')).not.toHaveCSS('color', dark);
}

test('the chosen theme stays where no worker comes', async ({ page }) => {
  await chooseTheme(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test.describe('with the worker', () => {
  test.use({ comesOffline: true });

  test('the chosen theme is there before the first paint of the next visit', async ({ page }) => {
    await chooseTheme(page);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  });
});

test('minutes a day decide how much is asked for, and a number out of bounds is refused', async ({
  page,
}) => {
  const due = metToday([], 90).map((past) => ({ ...past, daysAgo: 3, due: 0 }));
  await restore(page, await backupOf(due));
  await page.getByLabel('Minutes a day').fill('500');
  await page.getByLabel('Minutes a day').blur();
  await expect(page.getByRole('alert')).toContainText('Minutes a day go from 5 to 180');
  await page.getByLabel('Minutes a day').fill('5');
  await page.getByLabel('Minutes a day').blur();
  await expect
    .poll(async () => JSON.stringify(await stored(page, 'facts')))
    .toContain('"minutesADay":5');
  await page.goto('/#/');
  await expect(page.getByText(/more cards/)).toBeVisible();
});

test('diagnostics hold numbers and versions, and no card', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await firstAnswer(page);
  await page.goto('/#/settings');
  await button(page, 'Copy diagnostics').click();
  await expect(page.getByText('Copied: numbers and versions, no answers.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^app: /m);
  for (const { id } of await stored(page, 'cards')) expect(text).not.toContain(id);
});
