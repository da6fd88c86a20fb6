import { readFile } from 'node:fs/promises';
import { backupOf, catalog, everyKind } from './history.ts';
import { answer, button, chooseFile, firstAnswer, ratingButton } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

test.beforeEach(async ({ page, server }) => {
  await firstAnswer(page, server.origin);
  await page.goto(`${server.origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
});

test('underground everything works: review, settings, backup and restore', async ({
  page,
  server,
}) => {
  await server.stop();
  await page.reload();
  await button(page, 'Start review').click();
  await answer(page, 'Hard');
  await page.getByRole('link', { name: 'Close review' }).click();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const downloading = page.waitForEvent('download');
  await button(page, 'Export backup').click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('backfill-backup');
  await chooseFile(page, await backupOf(everyKind));
  await button(page, 'Merge it in').click();
  await expect(page.getByText(/^Restored: 8 entries/)).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('the cards of all 15 domains are on the device', async ({ page, server }) => {
  await server.stop();
  const paths = catalog.domains.map(({ chunk }) => chunk);
  expect(paths).toHaveLength(15);
  const answers = await page.evaluate(
    (wanted) => Promise.all(wanted.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(answers).toEqual(paths.map(() => 200));
});

test('the rescue page saves a file that Settings restores, and clears caches, not data', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/rescue.html`);
  const before = await stored(page, 'cards');
  const downloading = page.waitForEvent('download');
  await button(page, 'Save my data').click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  await button(page, 'Clear cached files').click();
  await expect(page.getByRole('status')).toContainText('Cleared');
  const left = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
  expect(left).toEqual({ workers: 0, caches: [] });
  expect(await stored(page, 'cards')).toEqual(before);

  await page.goto(`${server.origin}/#/settings`);
  await button(page, 'Delete all data').click();
  await button(page, 'Delete everything').click();
  await expect(ratingButton(page, 'Good').or(button(page, 'Show answer'))).toBeVisible();
  await page.goto(`${server.origin}/#/settings`);
  await chooseFile(page, file);
  await button(page, 'Merge it in').click();
  await expect(page.getByText(/^Restored: 1 entry/)).toBeVisible();
  expect(await stored(page, 'cards')).toEqual(before);
});
