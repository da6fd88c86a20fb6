import type { Page } from '@playwright/test';
import type { CardKind } from '../../src/core/content/card.ts';
import { cardKinds } from '../../src/core/content/card.ts';
import { asks } from '../../src/ui/words.ts';
import { backupOf, cardOf, everyKind, onlyDue } from './history.ts';
import { answer, beginReview, button, done, question, reveal } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

/** The kind of the card on the screen, by what it asks Joe to do. */
async function kindShown(page: Page): Promise<CardKind | undefined> {
  const text = await page.locator('.ask').textContent();
  return cardKinds.find((kind) => asks[kind] === text);
}

test('every kind of card is shown, can be answered, and leads on to the done screen', async ({
  page,
}) => {
  await beginReview(page, await backupOf(onlyDue(...everyKind.map(({ card }) => card))));
  const shown = new Set<CardKind | undefined>();
  while (shown.size < cardKinds.length) {
    shown.add(await kindShown(page));
    const text = (await question(page).textContent()) ?? '';
    await answer(page);
    await expect(question(page).filter({ hasText: text })).toBeHidden();
  }
  expect([...shown].sort()).toEqual([...cardKinds].sort());
  await expect(done(page)).toBeVisible();
});

test('a choice is answered first and marked by the reveal, and Joe still rates', async ({
  page,
}) => {
  await beginReview(page, await backupOf(onlyDue(cardOf('choice'))));
  await expect(page.getByRole('radio')).not.toHaveCount(0);
  await page.getByRole('radio').first().check();
  await answerShown(page, /(Right|Wrong), your pick/);
});

test('steps are put in order with up and down buttons, and each is marked', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(cardOf('order'))));
  const steps = page.getByRole('listitem');
  const [first, second] = [await steps.nth(0).textContent(), await steps.nth(1).textContent()];
  const text = (step: string | null) => (step ?? '').replace(/^\d/, '').trim();
  await button(page, 'Move step 1 down').click();
  await expect(steps.nth(0)).toContainText(text(second));
  await expect(page.getByText(/^Now at place 2 of/)).toBeAttached();
  await button(page, 'Move step 2 up').click();
  await expect(steps.nth(0)).toContainText(text(first));
  await answerShown(page, /^(Right place|Belongs at place \d)$/);
});

test('an analogy shows its bridge and where it breaks', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(cardOf('analogy'))));
  await expect(button(page, 'Analogy')).toBeVisible();
  await answerShown(page, 'Breaks down where:');
});

test('a correction shows the claim as a quotation', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(cardOf('correction'))));
  await expect(page.locator('.question blockquote')).toBeVisible();
  await answerShown(page);
});

/** Turns the card over, finds what the reveal says, and rates. */
async function answerShown(page: Page, says?: string | RegExp): Promise<void> {
  await reveal(page);
  if (says) await expect(page.getByText(says).first()).toBeVisible();
  await page.keyboard.press('3');
  await expect(done(page)).toBeVisible();
}
