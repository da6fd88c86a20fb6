import type { Page } from '@playwright/test';
import { backupOf, cardWithWideCode, onlyDue } from './history.ts';
import { beginReview, button, firstAnswer, question, ratingButton, reveal } from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test.use({ hasTouch: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that goes sideways. */
async function swipe(page: Page, { x, y }: Point, by: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ x, y }]);
  for (let step = 1; step <= 6; step++) await touch('touchMove', [{ x: x + (by * step) / 6, y }]);
  await touch('touchEnd', []);
  await protocol.detach();
}

async function middle(page: Page): Promise<Point> {
  const box = await question(page).boundingBox();
  if (!box) throw new Error('no question');
  return { x: 195, y: box.y + box.height / 2 };
}

test('a swipe to the right is Good, one to the left is Again', async ({ page }) => {
  await firstAnswer(page);
  await reveal(page);
  await swipe(page, await middle(page), 150);
  await expect(button(page, 'Show answer')).toBeVisible();
  await reveal(page);
  await swipe(page, await middle(page), -150);
  await expect(button(page, 'Show answer')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good', 'good', 'again']);
});

test('no swipe before the reveal, from the edge, too short, or up and down', async ({ page }) => {
  await firstAnswer(page);
  await swipe(page, await middle(page), 150);
  await expect(button(page, 'Show answer')).toBeVisible();
  await reveal(page);
  const { y } = await middle(page);
  await swipe(page, { x: 10, y }, 200);
  await swipe(page, { x: 380, y }, -200);
  await swipe(page, { x: 195, y }, 60);
  // The buttons still work, and theirs is the only rating.
  await ratingButton(page, 'Hard').click();
  await expect(button(page, 'Show answer')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good', 'hard']);
});

test('a finger that scrolls wide code does not rate', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(cardWithWideCode().id)));
  await reveal(page);
  const code = page.locator('.front pre').first();
  await code.scrollIntoViewIfNeeded();
  const box = await code.boundingBox();
  if (!box) throw new Error('no code');
  await swipe(page, { x: 300, y: box.y + box.height / 2 }, -180);
  await expect.poll(() => code.evaluate((block) => block.scrollLeft)).toBeGreaterThan(20);
  await expect(ratingButton(page, 'Good')).toBeVisible();
});
