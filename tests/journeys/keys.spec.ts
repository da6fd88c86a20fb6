import { backupOf, cardOf, onlyDue } from './history.ts';
import { beginReview, button, firstAnswer, question, ratingButton, read } from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('the whole review by keys: reveal, rate, undo, suspend, help', async ({ page }) => {
  const answered = page.getByRole('progressbar');
  await firstAnswer(page);
  const second = await question(page).textContent();

  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
  await read(page);
  await page.keyboard.press('Enter');
  await expect(answered).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(second ?? '');

  for (const [index, key] of ['1', '2', '3', '4'].entries()) {
    await page.keyboard.press('Enter');
    await expect(ratingButton(page, 'Good')).toBeVisible();
    await read(page);
    await page.keyboard.press(key);
    await expect(answered).toHaveAttribute('aria-valuenow', String(index + 2));
  }
  expect(await storedRatings(page)).toEqual(['good', 'good', 'again', 'hard', 'good', 'easy']);

  const sixth = await question(page).textContent();
  await page.keyboard.press('s');
  await expect(question(page)).not.toHaveText(sixth ?? '');
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(help).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(answered).toHaveAttribute('aria-valuenow', '5');
});

test('a focused control keeps its own keys', async ({ page }) => {
  await firstAnswer(page);
  await page.keyboard.press('Space');
  await ratingButton(page, 'Again').focus();
  await read(page);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Show answer')).toBeVisible();
  expect(await storedRatings(page)).toEqual(['good', 'again']);
  await page.getByRole('link', { name: 'Close review' }).focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Start review')).toBeVisible();
});

test('an option is picked by its letter', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(cardOf('choice'))));
  await page.keyboard.press('b');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Space');
  await expect(page.getByText(/(Right|Wrong), your pick/)).toBeVisible();
});

test('single keys that are switched off in Settings do nothing', async ({ page }) => {
  await firstAnswer(page);
  await page.goto('/#/settings');
  await page.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
  await page.goto('/#/review');
  await button(page, 'Show answer').waitFor();
  const second = await question(page).textContent();
  await page.keyboard.press('s');
  await page.keyboard.press('u');
  await page.keyboard.press('Shift+?');
  await page.keyboard.press('Space');
  await expect(ratingButton(page, 'Good')).toBeVisible();
  await read(page);
  await page.keyboard.press('4');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(question(page)).toHaveText(second ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  expect(await storedRatings(page)).toEqual(['good', 'good']);
});
