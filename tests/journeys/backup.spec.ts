import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { backupOf, everyKind, metToday, onlyDue } from './history.ts';
import {
  answer,
  beginReview,
  button,
  chooseFile,
  firstAnswer,
  question,
  restore,
} from './steps.ts';
import { stored } from './stored.ts';
import { expect, test, watch } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

/** Exports in Settings. @returns the file's text. */
async function exportBackup(page: Page): Promise<string> {
  await page.goto('/#/settings');
  const downloading = page.waitForEvent('download');
  await button(page, 'Export backup').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^backfill-\d{4}-\d\d-\d\d\.txt$/);
  await expect(page.getByText(/^Exported as/)).toBeVisible();
  return readFile(await download.path(), 'utf8');
}

async function deleteAll(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await button(page, 'Delete all data').click();
  await button(page, 'Delete everything').click();
  await expect(button(page, 'Show answer')).toBeVisible();
}

test('export, delete all, restore: the same memory for every card', async ({ page }) => {
  await beginReview(page, await backupOf([...everyKind, ...metToday(everyKind, 30)]));
  await answer(page, 'Again');
  await answer(page, 'Easy');
  await button(page, 'Undo').click();
  await answer(page, 'Hard');
  const before = await stored(page, 'cards');
  const file = await exportBackup(page);

  await deleteAll(page);
  expect(await stored(page, 'cards')).toEqual([]);
  await restore(page, file);
  expect(await stored(page, 'cards')).toEqual(before);
});

test('two devices by file, both ways: both hold the same', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', timezoneId: 'UTC' });
  const faults = await watch(context);
  const laptop = await context.newPage();
  await firstAnswer(page);
  await answer(page, 'Again');
  await firstAnswer(laptop);
  await answer(laptop, 'Easy');
  await answer(laptop, 'Hard');

  await restore(laptop, await exportBackup(page));
  await restore(page, await exportBackup(laptop));
  expect(await stored(page, 'cards')).toEqual(await stored(laptop, 'cards'));
  expect(await stored(page, 'tail')).toEqual(await stored(laptop, 'tail'));
  expect(await stored(page, 'tail')).toHaveLength(5);
  expect(faults.unexpected()).toEqual([]);
  await context.close();
});

test('before a restore it says what will change, and after Cancel nothing has', async ({
  page,
}) => {
  await firstAnswer(page);
  const file = await backupOf(everyKind);
  await page.goto('/#/settings');
  await chooseFile(page, file);
  const preview = page.getByRole('region', { name: 'What will change' });
  await expect(preview).toContainText('with 8 entries.');
  await expect(preview).toContainText('8 entries are new here and concern 8 cards.');
  await expect(preview).toContainText('1 entry that only this device has will stay.');
  await button(page, 'Cancel').click();
  expect(await stored(page, 'tail')).toHaveLength(1);

  await restore(page, file);
  expect(await stored(page, 'cards')).toHaveLength(9);
  await chooseFile(page, file);
  await expect(page.getByText('All of it is here already')).toBeVisible();
});

test('a file that is no good is refused with its reason, and nothing changes', async ({ page }) => {
  await firstAnswer(page);
  const file = await backupOf(everyKind);
  const refused: [text: string, sentence: RegExp][] = [
    ['', /^This file is empty\./],
    ['{"cards":[]}', /^This is not a Backfill backup\./],
    [file.slice(0, -40), /^This backup is cut off \(\d+ characters are missing\)\./],
    [file.replace('"createdAt":1', '"createdAt":2'), /^This backup was altered on its way/],
    [file.replace(/"version":\d+/, '"version":9'), /written by a newer Backfill \(format 9\)/],
  ];
  await page.goto('/#/settings');
  for (const [text, sentence] of refused) {
    await chooseFile(page, text);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await expect(button(page, 'Merge it in')).toBeHidden();
  }
  expect(await stored(page, 'tail')).toHaveLength(1);
});

test('Today says how old the last backup is', async ({ page }) => {
  await restore(page, await backupOf(onlyDue()));
  await page.goto('/#/');
  await expect(page.getByRole('link', { name: 'no backup yet' })).toBeVisible();
  await exportBackup(page);
  await page.goto('/#/');
  await expect(page.getByRole('link', { name: /^last backup today/ })).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 9 * 86_400_000);
  await page.reload();
  await expect(page.getByRole('link', { name: 'last backup 9 days ago' })).toBeVisible();
});

test.describe('when the browser has cleared the data', () => {
  test.beforeEach(async ({ page }) => {
    await firstAnswer(page);
    await page.goto('/rescue.html');
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('backfill');
          deleting.onsuccess = resolve;
          deleting.onerror = reject;
        }),
    );
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('The browser has cleared your data');
    await expect(page.getByText('1 answer was kept here and is gone')).toBeVisible();
  });

  test('a backup brings everything back, and the notice goes', async ({ page }) => {
    await button(page, 'Restore from a backup').click();
    await chooseFile(page, await backupOf(everyKind));
    await button(page, 'Merge it in').click();
    await expect(page.getByText(/^Restored: 8 entries/)).toBeVisible();
    await page.goto('/#/');
    await expect(button(page, 'Start review')).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('without one Joe starts afresh', async ({ page }) => {
    await button(page, 'I have none: start afresh').click();
    await expect(page.getByRole('alert')).toBeHidden();
    await page.reload();
    await expect(question(page)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });
});
