import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { begun, field, save, saved, write, writePlain } from './own-steps.ts';
import { button, chooseFile, question, reveal } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

/** Goes through the review until a card of his own is turned over. */
async function reviewOwn(page: Page, text: string): Promise<void> {
  await page.goto('/#/review');
  await expect(question(page)).toContainText(text);
  await reveal(page);
}

test('every kind is written, looked at in the preview, and reviewed', async ({ page }) => {
  test.setTimeout(180_000);
  await begun(page);
  const preview = page.getByRole('region', { name: 'Preview' });

  for (const [kind, label] of [
    ['Concept', 'Question'],
    ['Trade-off', 'Question'],
    ['Code reading', 'Code, and what is asked about it'],
    ['Analogy', 'Question'],
    ['Correction', 'The claim that is wrong'],
  ] as const) {
    await write(page, kind);
    await field(page, label).fill(`${kind} of **mine**`);
    await field(page, 'Answer').fill('It *is* `so`.');
    await expect(preview.locator('strong').first()).toHaveText('mine');
    await save(page);
    await expect(page.locator('.answer code')).toHaveText('so');
  }

  await write(page, 'Choice');
  await field(page, 'Question').fill('Choice of mine');
  await field(page, 'Option 1').fill('this');
  await field(page, 'Option 2').fill('that');
  await button(page, 'Save the card').click();
  await expect(page.getByText('Say which option is right.')).toBeVisible();
  await page.getByRole('radio', { name: 'Option 2 is right' }).check();
  await save(page);

  await write(page, 'Put in order');
  await field(page, 'What is to be put in order').fill('Order of mine');
  await field(page, 'Step 1').fill('first');
  await field(page, 'Step 2').fill('second');
  await save(page);

  await write(page, 'Fill the gap');
  const text = field(page, 'Text with gaps');
  await text.fill('Gaps: left and right');
  await text.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(6, 10));
  await button(page, 'Make a gap of the selection').click();
  await expect(text).toHaveValue('Gaps: {{1::left}} and right');
  await text.fill('Gaps: {{1::left}} and {{2::right}}');
  await save(page);
  await expect(page.getByText('Of the same text, never on the same day')).toBeVisible();

  await page.goto('/#/library?mark=own');
  await expect(page.getByText(/^9 cards/)).toBeVisible();
  const seen: string[] = [];
  await page.goto('/#/review');
  // One authored card fits in beside them; the second gap waits for another day.
  for (let card = 0; card < 9; card++) {
    seen.push(((await question(page).textContent()) ?? '').trim());
    await reveal(page);
    await page.keyboard.press('3');
    await expect(question(page).filter({ hasText: seen.at(-1) ?? '' })).toBeHidden();
  }
  expect(seen.filter((front) => / of mine|Gaps/.test(front))).toHaveLength(8);
});

test('what looks like a script is text, in the preview, on the card and in review', async ({
  page,
}) => {
  await begun(page);
  const front = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">';
  const back =
    '[run](javascript:window.hit=1) <b onclick="window.hit=1">b</b> [ok](https://a.example)';
  await write(page, 'Concept');
  await field(page, 'Question').fill(front);
  await field(page, 'Answer').fill(back);
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('<script>');
  await save(page);
  await expect(page.locator('.question')).toHaveText(front);
  await expect(page.locator('.answer a')).toHaveCount(1);
  await expect(page.locator('.answer a')).toHaveAttribute('href', 'https://a.example');
  await reviewOwn(page, '<img src=x');
  await expect(page.locator('.answer')).toContainText('[run](javascript:window.hit=1)');
  await expect(page.locator('.answer :is(img, script, b)')).toHaveCount(0);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a draft survives a reload, and goes when the card is saved', async ({ page }) => {
  await begun(page);
  await write(page, 'Trade-off');
  await field(page, 'Question').pressSequentially('Half a thought');
  await page.reload();
  await expect(page.getByText('This is what you had written when you left.')).toBeVisible();
  await expect(field(page, 'Question')).toHaveValue('Half a thought');
  await expect(page.getByLabel('Kind')).toHaveValue('trade-off');
  await page.goto('/#/library');
  await page.getByRole('link', { name: 'Half a thought' }).click();
  await field(page, 'Answer').fill('The other half');
  await save(page);
  expect(await stored(page, 'drafts')).toEqual([]);
});

test('a card is edited, and what it said before stays in its history', async ({ page }) => {
  await begun(page);
  await writePlain(page, 'First words', 'Answer');
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(field(page, 'Question')).toHaveValue('First words');
  await field(page, 'Question').fill('Second words');
  await save(page);
  await expect(page.locator('.question')).toHaveText('Second words');
  await page.getByText('What it said then').last().click();
  await expect(page.getByText('First words')).toBeVisible();
  await reviewOwn(page, 'Second words');
});

test('two tabs that edit one card lose nothing', async ({ page, context }) => {
  await begun(page);
  await writePlain(page, 'Shared', 'Answer');
  const address = page.url();
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('about:blank');
    await tab.goto(`${address}/edit`);
    await expect(field(tab, 'Question')).toHaveValue('Shared');
  }
  await field(page, 'Question').fill('From one');
  await save(page);
  await field(other, 'Question').fill('From the other');
  await button(other, 'Save the card').click();
  await expect(other.getByRole('alert')).toContainText('From one');
  await expect(field(other, 'Question')).toHaveValue('From the other');
  await button(other, 'Save mine over it').click();
  await expect(saved(other)).toBeVisible();
  await expect(page.locator('.question')).toHaveText('From the other');
  await other.getByText('What it said then').nth(1).click();
  await expect(other.getByText('From one')).toBeVisible();
});

test('a card is discarded with all its gaps, and brought back', async ({ page }) => {
  await begun(page);
  await write(page, 'Fill the gap');
  await field(page, 'Text with gaps').fill('{{1::One}} and {{2::two}}');
  await save(page);
  await button(page, 'Discard this card').click();
  await expect(page.getByRole('dialog')).toContainText('all 2 cards');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard this card' }).click();
  await expect(page.getByText(/^You discarded this card/)).toBeVisible();
  const address = page.url();
  await page.goto('/#/library?mark=own');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.goto(address);
  await button(page, 'Bring it back').click();
  await expect(page.getByText(/^It is back/)).toBeVisible();
  await page.goto('/#/library?mark=own');
  await expect(page.getByText(/^2 cards/)).toBeVisible();
});

test('own cards and notes come back from a backup', async ({ page }) => {
  await begun(page);
  await writePlain(page, 'Kept for good', 'Yes');
  const address = page.url();
  await field(page, 'Your note').fill('A note of mine');
  await button(page, 'Save the note').click();
  await expect(page.getByText('The note is saved.')).toBeVisible();
  await page.goto('/#/settings');
  const downloading = page.waitForEvent('download');
  await button(page, 'Export backup').click();
  const backup = await readFile(await (await downloading).path(), 'utf8');
  await button(page, 'Delete all data').click();
  await button(page, 'Delete everything').click();
  await expect(button(page, 'Show answer')).toBeVisible();
  await page.goto('/#/settings');
  await chooseFile(page, backup);
  await button(page, 'Merge it in').click();
  await expect(page.getByText(/^Restored:/)).toBeVisible();
  await page.goto(address);
  await expect(page.locator('.question')).toHaveText('Kept for good');
  await expect(field(page, 'Your note')).toHaveValue('A note of mine');
});
