import type { Page } from '@playwright/test';
import { studyDay } from '../../src/core/time/study-day.ts';
import { answer, button, firstAnswer, question } from './steps.ts';
import { stored, storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

const noon = Date.parse('2026-12-01T12:00:00Z');
const hour = 60 * 60_000;
const answered = (page: Page) => page.getByRole('progressbar');
const dateQuestion = (page: Page) => page.getByRole('heading', { name: /date right\?$/ });

/** Comes back to a screen later, or earlier: the app starts anew under another clock. */
async function returnAt(page: Page, time: number, screen = ''): Promise<void> {
  await page.clock.setSystemTime(time);
  await page.goto(`/#/${screen}`);
  await page.reload();
}

test.describe('a clock that was set to 2030 and back', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setSystemTime(Date.parse('2030-06-01T12:00:00Z'));
    await firstAnswer(page);
    await answer(page, 'Easy');
    await returnAt(page, noon);
    await expect(dateQuestion(page)).toBeVisible();
    await expect(page.getByText('A review is dated 1 June 2030')).toBeVisible();
  });

  test('is asked about once, and "right" counts those reviews as of today', async ({ page }) => {
    await button(page, /^Today's date is right/).click();
    await expect(dateQuestion(page)).toBeHidden();
    const today = studyDay(noon, 0);
    for (const { lastDay, due = Infinity } of await stored(page, 'cards')) {
      expect(lastDay).toBe(today);
      expect(due).toBeLessThan(today + 60);
    }
    await page.goto('/#/review');
    await answer(page, 'Hard');
    await returnAt(page, noon + hour);
    await expect(button(page, 'Start review')).toBeVisible();
    await expect(dateQuestion(page)).toBeHidden();
    expect(await storedRatings(page)).toEqual(['good', 'easy', 'hard']);
  });

  test('may stay as it is, and is not asked about again', async ({ page }) => {
    await button(page, 'Leave them as they are').click();
    await expect(dateQuestion(page)).toBeHidden();
    await returnAt(page, noon + hour);
    await expect(button(page, 'Start review')).toBeVisible();
    await expect(dateQuestion(page)).toBeHidden();
  });
});

test('a clock that went back an hour: no question, and undo still takes back the newest', async ({
  page,
}) => {
  await page.clock.setSystemTime(noon);
  await firstAnswer(page);
  await returnAt(page, noon - hour, 'review');
  // Until the app is there, a page from the network shows the first card.
  await expect(answered(page)).toBeVisible();
  const second = await question(page).textContent();
  await answer(page, 'Hard');
  await button(page, 'Undo').click();
  await expect(question(page)).toHaveText(second ?? '');
  await returnAt(page, noon - hour);
  await expect(button(page, 'Start review')).toBeVisible();
  await expect(dateQuestion(page)).toBeHidden();
});

test('a journey to another zone in mid-day: the day goes on', async ({ page }) => {
  await page.clock.setSystemTime(noon + 3 * hour);
  await firstAnswer(page);
  await answer(page, 'Hard');
  for (const [zone, minutesBehind] of [
    ['Tokyo', -540],
    ['Los Angeles', 480],
  ] as const) {
    await test.step(zone, async () => {
      await page.getByRole('link', { name: 'Close review' }).click();
      await page.evaluate((minutes) => {
        Date.prototype.getTimezoneOffset = () => minutes;
      }, minutesBehind);
      await button(page, 'Start review').click();
      await expect(answered(page)).toHaveAttribute('aria-valuenow', '2');
    });
  }
  await button(page, 'Undo').click();
  await expect(answered(page)).toHaveAttribute('aria-valuenow', '1');
});

test.describe('a day on which the clocks change', () => {
  test.use({ timezoneId: 'Europe/Berlin' });

  for (const [change, before, same, next] of [
    ['back', '2026-10-25T00:30Z', '2026-10-25T02:30Z', '2026-10-25T03:10Z'],
    ['forward', '2027-03-28T00:30Z', '2027-03-28T01:30Z', '2027-03-28T02:10Z'],
  ] as const) {
    test(`(${change}) turns at four in the morning, as Joe's clock shows it`, async ({ page }) => {
      await page.clock.setSystemTime(Date.parse(before));
      await firstAnswer(page);
      await returnAt(page, Date.parse(same), 'review');
      await expect(answered(page)).toHaveAttribute('aria-valuenow', '1');
      await returnAt(page, Date.parse(next), 'review');
      await expect(answered(page)).toHaveAttribute('aria-valuenow', '0');
      await expect(button(page, 'Undo')).toBeHidden();
    });
  }
});
