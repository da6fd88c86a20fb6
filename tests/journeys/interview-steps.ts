import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { button } from './steps.ts';

/** An answer as he might type it; nothing in it is about any question in particular. */
export const someAnswer =
  'First I would tell whoever reads the figure that it is wrong, and stop what publishes it. ' +
  'Then I look for the first bad day and compare both sides row by row, because the total alone ' +
  'says nothing about where it comes from. At the end I repair it, and add a check that fails early.';

export const questionHeading = (page: Page, number: number): Locator =>
  page.getByRole('heading', { name: `Question ${number} of 5` });
export const answerBox = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Your answer' });
export const sure = (page: Page): Locator =>
  page.getByRole('radiogroup', { name: 'How sure are you?' });
export const coachingButton = (page: Page): Locator => button(page, 'See the coaching');
export const missing = (page: Page): Locator =>
  page.getByRole('heading', { name: "What's missing" });
export const wrap = (page: Page): Locator => page.getByRole('heading', { name: 'Session wrap' });
export const next = (page: Page, number: number): Locator =>
  button(page, number < 5 ? 'Next question' : 'Finish');

export async function openSetUp(page: Page): Promise<void> {
  await page.goto('/#/interview');
  await expect(page.getByRole('heading', { name: 'Mock interview' })).toBeVisible();
}

export async function begin(page: Page): Promise<void> {
  await openSetUp(page);
  await button(page, 'Start interview').click();
  await expect(questionHeading(page, 1)).toBeVisible();
}

export async function answerWith(page: Page, text = someAnswer): Promise<void> {
  await answerBox(page).fill(text);
  await button(page, 'Done answering').click();
}

export async function rateOk(page: Page): Promise<void> {
  await sure(page).getByRole('radio', { name: 'OK' }).click();
}

/** The rubric's points that are to be marked on the screen. */
export const points = (page: Page): Locator =>
  page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: 'Said it' }) });

/** Marks every point: the first as said, the second by half, all others as not. */
export async function markAll(page: Page): Promise<void> {
  await expect(points(page).first()).toBeVisible();
  const marks = ['Said it', 'Half', 'No'] as const;
  for (const [index, point] of (await points(page).all()).entries()) {
    await point.getByRole('radio', { name: marks[Math.min(index, 2)] ?? 'No' }).check();
  }
  await coachingButton(page).click();
  await expect(missing(page)).toBeVisible();
}

/** One question from its answer to the button that leaves it. */
export async function wholeQuestion(page: Page, number: number): Promise<void> {
  await expect(questionHeading(page, number)).toBeVisible();
  await answerWith(page);
  await rateOk(page);
  await markAll(page);
  await next(page, number).click();
}
