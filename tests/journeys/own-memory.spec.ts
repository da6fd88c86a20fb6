import type { Page } from '@playwright/test';
import { defaultParameters } from '../../src/core/scheduling/parameters.ts';
import { live } from '../fixtures/learner.ts';
import { expectAccessible } from './axe.ts';
import { backupOf, everyCard } from './history.ts';
import { button, firstAnswer, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

/** Somebody who remembers for longer than most. */
const strong = defaultParameters.with(0, 1).with(1, 5).with(2, 10).with(3, 40).with(8, 2.4);

/** 300 clean answers of his, the last of them yesterday; the cards come due over the next month. */
function answers() {
  const lived = live({ parameters: strong }, 300, 1);
  const last = lived.at(-1)?.day ?? 0;
  return lived.map(({ card, day, rating }) => ({
    card: everyCard[card] ?? '',
    daysAgo: last - day + 1,
    rating,
    due: card % 30,
  }));
}

const fitted = (page: Page) => page.getByText(/Fitted to 30\d of your answers/);

async function dues(page: Page) {
  return (await stored(page, 'cards')).map(({ id, due }) => [id, due]);
}

async function adoptions(page: Page) {
  return (await stored(page, 'tail')).filter(({ type }) => type === 'parameters-fitted').length;
}

test.beforeEach(async ({ page, server }) => {
  await firstAnswer(page, server.origin);
  await page.goto(`${server.origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
  await restore(page, await backupOf(answers()), server.origin);
});

test('underground a memory of his own is fitted by itself, said in Settings, and moves no card', async ({
  page,
  server,
}) => {
  await expect(page.getByText('After about 250 answers')).toBeVisible();
  const before = await dues(page);
  await server.stop();
  await page.reload();
  await expect(fitted(page)).toBeVisible();
  await expect(fitted(page)).toContainText(/predicts later ones \d+% better/);
  await expect(fitted(page)).toContainText(/makes your intervals about \d+% longer/);
  const id = (await stored(page, 'tail')).find(({ type }) => type === 'parameters-fitted')?.id;
  await expect
    .poll(async () => (await stored(page, 'cards')).every(({ parameters }) => parameters === id))
    .toBe(true);
  expect(await dues(page)).toEqual(before);

  await button(page, 'Use the averages again').click();
  await expect(page.getByText('as you asked')).toBeVisible();
  expect(await dues(page)).toEqual(before);
  await page.reload();
  await expect(page.getByText('as you asked')).toBeVisible();
  await button(page, 'Use my own again').click();
  await expect(fitted(page)).toBeVisible();
  expect(await dues(page)).toEqual(before);
  expect(await adoptions(page)).toBe(3);
});

test('a review is not disturbed: the fit waits until he is back', async ({ page, server }) => {
  await page.goto(`${server.origin}/#/review`);
  await page.reload();
  await expect(button(page, 'Show answer')).toBeVisible();
  await page.waitForTimeout(5000);
  expect(await adoptions(page)).toBe(0);
  await page.getByRole('link', { name: 'Close review' }).click();
  await expect.poll(() => adoptions(page)).toBe(1);
});

test('Today tells of an adoption once, with what it changed', async ({ page, server }) => {
  const told = page.getByRole('heading', { name: 'Intervals follow your own memory now' });
  await page.goto(`${server.origin}/#/`);
  await page.reload();
  await expect.poll(() => adoptions(page)).toBe(1);
  await expect(told).toBeVisible();
  await expect(page.getByText(/came back after [\d, and]+ days; now it does after/)).toBeVisible();
  await expectAccessible(page, 'Today with an adoption');
  await button(page, 'All right').click();
  await expect(told).toBeHidden();
  await page.reload();
  await expect(page.getByText('Works offline')).toBeVisible();
  await expect(told).toBeHidden();
  await page.goto(`${server.origin}/#/settings`);
  await expect(fitted(page)).toBeVisible();
});

test('what is said of his memory can be read by everybody, in both themes', async ({ page }) => {
  await page.reload();
  await expect(fitted(page)).toBeVisible();
  await expectAccessible(page, 'settings with his own memory');
});
