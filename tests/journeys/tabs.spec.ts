import type { Page } from '@playwright/test';
import { answer, button, firstAnswer, question, ratingButton, reveal } from './steps.ts';
import { stored, storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

/** The native version of a release to come. */
const later = 1000;

/** Opens the database at a version of the future, as a newer build in another tab would. */
async function upgradeTo(page: Page, version: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('backfill', wanted);
        opening.onupgradeneeded = () => opening.result.createObjectStore('of-the-future');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    version,
  );
}

test('two tabs review the same card: the second rating is left out, and the tab says so', async ({
  page,
  context,
}) => {
  await firstAnswer(page);
  const other = await context.newPage();
  await other.goto('/#/review');
  await expect(question(other)).toHaveText((await question(page).textContent()) ?? '');
  await reveal(other);
  await answer(page, 'Easy');
  const second = await question(other).textContent();

  await ratingButton(other, 'Again').click();
  await expect(other.getByText('You answered that card in another tab')).toBeVisible();
  await expect(button(other, 'Show answer')).toBeVisible();
  await expect(question(other)).not.toHaveText(second ?? '');
  expect(await storedRatings(page)).toEqual(['good', 'easy']);
});

test('what is deleted in one tab is gone in the other', async ({ page, context }) => {
  await firstAnswer(page);
  const other = await context.newPage();
  await other.goto('/#/review');
  await reveal(other);
  await page.goto('/#/settings');
  await button(page, 'Delete all data').click();
  await button(page, 'Delete everything').click();
  await expect(button(other, 'Show answer')).toBeVisible();
  await expect(other.getByText('answered that card in another tab')).toHaveCount(0);
  await other.goto('/#/');
  await expect(other.getByRole('link', { name: 'Mock interview' })).toBeVisible();
  expect(await storedRatings(page)).toEqual([]);
});

test('Today in another tab follows every rating', async ({ page, context }) => {
  await firstAnswer(page);
  const other = await context.newPage();
  await other.goto('/');
  await expect(button(other, 'Start review')).toBeVisible();
  const before = (await other.locator('#app').textContent()) ?? '';
  await answer(page, 'Good');
  await expect(other.locator('#app')).not.toHaveText(before);
});

test('a new build upgrades the database: the old tab says so and writes nothing more', async ({
  page,
  context,
}) => {
  await firstAnswer(page);
  await reveal(page);
  const newer = await context.newPage();
  await newer.goto('/rescue.html');
  await upgradeTo(newer, later);
  await expect(page.getByRole('alert')).toContainText('Backfill was updated in another tab');

  await ratingButton(page, 'Good').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await storedRatings(newer)).toEqual(['good']);
  await button(page, 'Reload').click();
  await expect(page.getByRole('heading', { name: 'A newer version is needed' })).toBeVisible();
});

test('older code that meets a newer database says so, and leaves it as it is', async ({ page }) => {
  await firstAnswer(page);
  await page.goto('/rescue.html');
  const before = await stored(page, 'cards');
  await upgradeTo(page, later);

  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('written by a newer version of Backfill');
  await page.getByRole('link', { name: 'The rescue page' }).click();
  expect(await stored(page, 'cards')).toEqual(before);
  const downloading = page.waitForEvent('download');
  await button(page, 'Save my data').click();
  expect((await downloading).suggestedFilename()).toBe('backfill-rescue.txt');
});
