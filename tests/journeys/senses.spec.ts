import type { Page } from '@playwright/test';
import { answer, firstAnswer, reveal } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('a screen reader hears the reveal, and focus goes to what is new', async ({ page }) => {
  await firstAnswer(page);
  await expect(frontFocused(page)).toBeVisible();
  await reveal(page);
  await expect(page.getByText('Answer shown')).toBeAttached();
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(frontFocused(page)).toBeVisible();
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstAnswer(page);
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    for (const type of ['animationstart', 'transitionrun'] as const) {
      addEventListener(type, (event) => moved.push(`${event.type} ${String(event.target)}`), true);
    }
  });
  await answer(page);
  await answer(page, 'Again');
  expect(await page.evaluate(() => (window as { moved?: string[] }).moved)).toEqual([]);
});

/** The question, when focus is on it. */
const frontFocused = (page: Page) => page.locator(':focus .question');
