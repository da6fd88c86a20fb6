import type { Page } from '@playwright/test';
import { backupOf, everyKind, onlyDue } from './history.ts';
import { begun, field, write } from './own-steps.ts';
import {
  answer,
  beginReview,
  button,
  chooseFile,
  done,
  firstAnswer,
  question,
  ratingButton,
  reveal,
} from './steps.ts';
import { stored, storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

/** The device is full from now on, or has room again. */
function fill(page: Page, full: boolean): Promise<void> {
  return page.evaluate((isFull) => Object.assign(window, { isFull }), full).then(() => undefined);
}

test.describe('a full device', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const method of ['put', 'add'] as const) {
        const original = IDBObjectStore.prototype[method];
        IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
          // In mid-write: what the same transaction wrote before must go as well.
          const refused = this.name === 'tail' || this.name === 'segments';
          if (refused && (window as { isFull?: boolean }).isFull) {
            throw new DOMException('no room', 'QuotaExceededError');
          }
          return original.apply(this, args);
        };
      }
    });
  });

  test('a rating stays on the screen, and Try again stores it', async ({ page }) => {
    await firstAnswer(page);
    const before = await stored(page, 'facts');
    await reveal(page);
    await fill(page, true);
    await ratingButton(page, 'Hard').click();
    await expect(page.getByRole('alert')).toContainText('the device has no room left');
    await button(page, 'Try again').click();
    await expect(page.getByRole('alert')).toContainText('the device has no room left');
    expect(await storedRatings(page)).toEqual(['good']);
    expect(await stored(page, 'facts')).toEqual(before);

    await fill(page, false);
    await button(page, 'Try again').click();
    await expect(button(page, 'Show answer')).toBeVisible();
    expect(await storedRatings(page)).toEqual(['good', 'hard']);
  });

  test('the very first rating as well', async ({ page }) => {
    await page.goto('/');
    await reveal(page);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
    await fill(page, true);
    await ratingButton(page, 'Good').click();
    await expect(page.getByRole('alert')).toContainText('the device has no room left');
    await fill(page, false);
    await button(page, 'Try again').click();
    await expect(page).toHaveURL(/#\/review$/);
    await expect(button(page, 'Undo')).toBeVisible();
    expect(await storedRatings(page)).toEqual(['good']);
  });

  test('a restore changes nothing at all', async ({ page }) => {
    await firstAnswer(page);
    const before = await stored(page, 'cards');
    await page.goto('/#/settings');
    await chooseFile(page, await backupOf(everyKind));
    await fill(page, true);
    await button(page, 'Merge it in').click();
    await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    expect(await stored(page, 'cards')).toEqual(before);
  });

  test('suspended cards stay where they are, and it is said', async ({ page }) => {
    await beginReview(page, await backupOf(onlyDue(everyKind[0]?.card ?? '')));
    await reveal(page);
    await button(page, 'Suspend this card').click();
    await expect(page.getByText(/^Suspended/)).toBeVisible();
    await page.goto('/#/settings');
    await fill(page, true);
    await button(page, 'Bring it back').click();
    await expect(page.getByRole('alert')).toContainText('The device has no room left');
    await fill(page, false);
    await button(page, 'Bring it back').click();
    await expect(button(page, 'Bring it back')).toBeHidden();
  });
});

test('the connection to the database is lost: the rating is stored all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const state = window as { isLost?: boolean };
      if (state.isLost && args[1] === 'readwrite') {
        state.isLost = false;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }
      return original.apply(this, args);
    };
  });
  await firstAnswer(page);
  await reveal(page);
  await page.evaluate(() => Object.assign(window, { isLost: true }));
  await ratingButton(page, 'Hard').click();
  await expect(button(page, 'Show answer')).toBeVisible();
  expect(await page.evaluate(() => (window as { isLost?: boolean }).isLost)).toBe(false);
  expect(await storedRatings(page)).toEqual(['good', 'hard']);
});

test('a draft that cannot be thrown away stays, and it is said', async ({ page }) => {
  await page.addInitScript(() => {
    const original = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
      if (this.name === 'drafts' && (window as { isFull?: boolean }).isFull) {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return original.call(this, key);
    };
  });
  await begun(page);
  await write(page, 'Concept');
  await field(page, 'Question').fill('What is kept?');
  await button(page, 'Throw the draft away').click();
  await fill(page, true);
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect(page.getByRole('alert')).toContainText('The device has no room left');
  await expect(field(page, 'Question')).toHaveValue('What is kept?');
  await fill(page, false);
  await button(page, 'Throw the draft away').click();
  await asked.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect(page).toHaveURL(/#\/library$/);
});

test('the browser refuses to promise to keep the data: it is said, and nothing breaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => Promise.reject(new TypeError('refused'));
    StorageManager.prototype.persisted = () => Promise.resolve(false);
  });
  await beginReview(page, await backupOf(onlyDue(everyKind[0]?.card ?? '')));
  await answer(page);
  await expect(done(page)).toBeVisible();
  await page.goto('/#/settings');
  await expect(page.getByText('The browser may clear it when space runs short')).toBeVisible();
});

test('an address that is not secure: cards work, and what is missing is said', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP backfill.test 127.0.0.1'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await firstAnswer(page, `http://backfill.test:${new URL(baseURL ?? '').port}/`);
  await answer(page, 'Hard');
  await page.goto(page.url().replace('#/review', '#/'));
  await expect(page.getByText('the browser offers no offline use')).toBeVisible();
  await page.reload();
  await button(page, 'Start review').click();
  await expect(question(page)).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good', 'hard']);
  await page.getByRole('link', { name: 'Close review' }).click();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(page.getByText('To install, open Backfill over https')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await button(page, 'Export backup').click();
  await downloading;
  expect(faults).toEqual([]);
  await browser.close();
});
