import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { address as sqlDrill } from './drill-steps.ts';
import { backupOf, catalog } from './history.ts';
import { answer, button, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

const [sql] = catalog.domains;
const met = (sql?.cards ?? []).slice(0, 6).map(([card]) => ({ card, daysAgo: 3, due: 4 }));

/** How far a sitting is; a card to put in order has a status of its own. */
const left = (page: Page) => page.getByText(/^\d+ of \d+ left$/);

/** What the schedule and the figures are made of. */
async function schedule(page: Page): Promise<unknown> {
  const rows = await stored(page, 'cards');
  return [rows, (await stored(page, 'tail')).length];
}

async function say(page: Page, name: 'Knew it' | 'Missed it'): Promise<void> {
  await page.getByRole('button', { name: 'Show answer', exact: true }).click();
  await button(page, name).click();
  await expect(button(page, name)).toBeHidden();
}

test('PRA-1 a sitting by domain: missed ones come back, and no due date moves', async ({
  page,
}) => {
  await restore(page, await backupOf(met));
  await page.getByRole('link', { name: 'Drill' }).click();
  await expect(page.getByRole('heading', { name: 'Drill', exact: true })).toBeFocused();
  const before = await schedule(page);
  const choice = page.getByRole('link', { name: /^Advanced SQL/ });
  const [total = ''] = ((await choice.textContent()) ?? '').match(/\d+/) ?? [];
  await choice.click();
  await expect(left(page)).toHaveText(`${total} of ${total} left`);
  await say(page, 'Missed it');
  await expect(left(page)).toHaveText(`${total} of ${total} left`);
  for (let card = 0; card < Number(total); card++) await say(page, 'Knew it');
  await expect(page.getByRole('heading', { name: 'Practice over' })).toBeFocused();
  await expect(
    page.getByText(`${Number(total) - 1} of ${total} cards known at once`),
  ).toBeVisible();
  await button(page, 'Practise the missed again').click();
  await expect(left(page)).toHaveText('1 of 1 left');
  expect(await schedule(page)).toEqual(before);
});

test('PRA-2 what was missed today can be practised, what is due is left alone', async ({
  page,
}) => {
  const due = met.slice(0, 2).map((past) => ({ ...past, due: 0 }));
  await restore(page, await backupOf(due));
  await page.goto('/#/drill');
  await expect(page.getByText('2 cards are due today and left to the review.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Your weakest cards/ })).toBeHidden();
  await page.goto('/#/review');
  await answer(page, 'Again');
  await page.goto('/#/drill');
  await page.getByRole('link', { name: 'Missed today 1 card' }).click();
  await expect(page.getByRole('heading', { name: 'Missed today' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Missed today' })).toBeVisible();
});

test('PRA-3 a sitting goes on where it was left, after a reload and from the choice', async ({
  page,
}) => {
  await restore(page, await backupOf(met));
  await page.goto('/#/drill/practice/weakest');
  await expect(left(page)).toBeVisible();
  const [all = ''] = ((await left(page).textContent()) ?? '').match(/\d+/) ?? [];
  const total = Number(all);
  await say(page, 'Missed it');
  await say(page, 'Knew it');
  await say(page, 'Knew it');
  await expect(left(page)).toHaveText(`${total - 2} of ${total} left`);
  await page.reload();
  await expect(left(page)).toHaveText(`${total - 2} of ${total} left`);
  await page.goto('/#/drill');
  await page.getByRole('link', { name: `Your weakest cards ${total - 2} cards` }).click();
  for (let card = 0; card < total - 2; card++) await say(page, 'Knew it');
  await expect(page.getByText(`${total - 1} of ${total} cards known at once`)).toBeVisible();
  // Over: the next one begins anew.
  await page.goto('/#/drill');
  await page.getByRole('link', { name: `Your weakest cards ${total} cards` }).click();
  await expect(left(page)).toHaveText(`${total} of ${total} left`);
});

test('practice goes by the keys of a review', async ({ page }) => {
  await restore(page, await backupOf(met));
  await page.goto('/#/drill/practice/weakest');
  await expect(button(page, 'Show answer')).toBeVisible();
  const [total = ''] = ((await left(page).textContent()) ?? '').match(/\d+/) ?? [];
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(left(page)).toHaveText(`${total} of ${total} left`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(left(page)).toHaveText(`${Number(total) - 1} of ${total} left`);
});

test('with no card met there is nothing to practise, and it says so', async ({ page }) => {
  await page.goto('/#/drill');
  await expect(page.getByText(/You have met no cards yet/)).toBeVisible();
  await page.goto('/#/drill/practice/domain/nowhere');
  await expect(page.getByText(/no card to practise here/)).toBeVisible();
});

test('links that stand alone are as tall as a finger on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await restore(page, await backupOf(met));
  const tall = async (name: string) => {
    const link = page.getByRole('main').getByRole('link', { name, exact: true });
    await expect(link).toBeVisible();
    return (await link.boundingBox())?.height;
  };
  await page.goto('/#/drill/practice/weakest');
  expect(await tall('Drill')).toBeGreaterThanOrEqual(44);
  await page.goto(sqlDrill);
  expect(await tall('Drill')).toBeGreaterThanOrEqual(44);
  await page.getByText('Tables and the data you see').click();
  expect(await tall('Play with this data in the sandbox')).toBeGreaterThanOrEqual(44);
  await page.goto('/#/drill/sql/sandbox');
  expect(await tall('Drill')).toBeGreaterThanOrEqual(44);
  await page.goto(`/#/progress/${sql?.id}`);
  expect(await tall('Practise this domain')).toBeGreaterThanOrEqual(44);
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing on any screen of practice', async ({ page }) => {
    await restore(page, await backupOf(met));
    await page.goto('/#/drill');
    await expect(page.getByRole('heading', { name: 'By domain' })).toBeVisible();
    await expectAccessible(page, 'choice');
    await page.goto('/#/drill/practice/weakest');
    await expect(button(page, 'Show answer')).toBeVisible();
    await expectAccessible(page, 'question');
    await button(page, 'Show answer').click();
    await expectAccessible(page, 'answer');
    await button(page, 'Missed it').click();
    while (await button(page, 'Show answer').isVisible()) await say(page, 'Knew it');
    await expect(page.getByRole('heading', { name: 'Practice over' })).toBeVisible();
    await expectAccessible(page, 'over');
  });
});
