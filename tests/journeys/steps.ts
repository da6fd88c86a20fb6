import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { doubleTapGuard, revealGuard } from '../../src/core/scheduling/review-session.ts';

export type RatingName = 'Again' | 'Hard' | 'Good' | 'Easy';

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

export function ratingButton(page: Page, rating: RatingName): Locator {
  return button(page, new RegExp(`^${rating}`));
}

export function question(page: Page): Locator {
  return page.locator('.question');
}

/** Turns the card over and reads: a tap any sooner is taken for a slip. */
export async function reveal(page: Page): Promise<void> {
  await button(page, 'Show answer').click();
  await expect(ratingButton(page, 'Good')).toBeVisible();
  await read(page);
}

/** The time below which the app takes a tap for no decision. */
export async function read(page: Page): Promise<void> {
  await page.waitForTimeout(Math.max(revealGuard, doubleTapGuard) + 20);
}

/** Answers the card on the screen; what comes next is there when it resolves. */
export async function answer(page: Page, rating: RatingName = 'Good'): Promise<void> {
  await reveal(page);
  await ratingButton(page, rating).click();
  await expect(ratingButton(page, rating)).toBeHidden();
}

export const done = (page: Page): Locator => page.getByRole('heading', { name: 'Done for today' });

/** Answers whatever comes until nothing is left. @returns how many answers it took. */
export async function reviewAll(page: Page, rating: RatingName = 'Good'): Promise<number> {
  for (let answers = 0; answers < 60; answers++) {
    await expect(button(page, 'Show answer').or(done(page))).toBeVisible();
    if (await done(page).isVisible()) return answers;
    await answer(page, rating);
  }
  throw new Error('The review does not end.');
}

/** From nothing to the second card: the way every device begins. */
export async function firstAnswer(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await answer(page);
  await expect(page).toHaveURL(/#\/review$/);
  await expect(button(page, 'Undo')).toBeVisible();
}

/** Restores a backup in Settings, as a file that was carried here. */
export async function restore(page: Page, text: string, origin = ''): Promise<void> {
  await page.goto(`${origin}/#/settings`);
  await chooseFile(page, text);
  await button(page, 'Merge it in').click();
  await expect(page.getByText(/^Restored:/)).toBeVisible();
}

export async function chooseFile(page: Page, text: string, name = 'backfill.txt'): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Backup file').setInputFiles(file);
}

/** Restores a history and begins its review. */
export async function beginReview(page: Page, text: string): Promise<void> {
  await restore(page, text);
  await page.goto('/#/review');
  await expect(button(page, 'Show answer')).toBeVisible();
}
