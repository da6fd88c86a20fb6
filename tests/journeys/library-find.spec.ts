import { backupOf, cardOf, everyKind } from './history.ts';
import { found, lines, openLibrary, search, size } from './library-steps.ts';
import { button, restore } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('every card and question is listed, a page at a time', async ({ page }) => {
  await openLibrary(page);
  await expect(found(page)).toHaveText(new RegExp(`^${size} cards and \\d+ questions$`));
  await expect(lines(page)).toHaveCount(50);
  await button(page, 'Show 50 more').click();
  await expect(lines(page)).toHaveCount(100);
  await expect(lines(page).nth(50).getByRole('link')).toBeFocused();
});

test('what is typed is found, stands in the address, and is there after a reload', async ({
  page,
}) => {
  await openLibrary(page);
  await expect(found(page)).toContainText('questions');
  await search(page).pressSequentially('watermark');
  await expect(found(page)).not.toContainText(`${size} cards`);
  await expect(lines(page).first()).toContainText(/watermark/i);
  await expect(page).toHaveURL(/#\/library\?q=watermark$/);
  const before = await found(page).textContent();
  await page.reload();
  await expect(search(page)).toHaveValue('watermark');
  await expect(found(page)).toHaveText(before ?? '');
  await search(page).fill('qzxv wvuq');
  await expect(found(page)).toHaveText('Nothing found');
  await button(page, '“qzxv wvuq”').click();
  await expect(found(page)).toHaveText(new RegExp(`^${size} cards`));
});

test('LIB-12 a misspelt word is offered as it is written, and taken when asked for', async ({
  page,
}) => {
  await openLibrary(page);
  await expect(found(page)).toContainText('questions');
  await search(page).fill('kafak');
  await expect(found(page)).toHaveText('Nothing found');
  await button(page, 'Did you mean “kafka”?').click();
  await expect(search(page)).toHaveValue('kafka');
  await expect(lines(page).first()).toContainText(/kafka/i);
});

test('who goes on to a card while what was typed is still to be put into the address comes to the card', async ({
  page,
}) => {
  await openLibrary(page);
  await expect(found(page)).toContainText('questions');
  await search(page).fill('watermark');
  // As a browser has it for a moment: another address, of which no event has told yet.
  await page.evaluate((card) => history.pushState(null, '', `#/library/${card}`), cardOf('choice'));
  await expect(page.getByRole('article', { name: 'Question and answer' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/library/${cardOf('choice')}$`));
});

test('code is found as it stands in a card, and a card of code is listed by its question', async ({
  page,
}) => {
  await openLibrary(page);
  await expect(found(page)).toContainText('questions');
  for (const typed of ['col("s")', 'count(*)']) {
    await search(page).fill(typed);
    await expect(found(page)).not.toContainText(`${size} cards`);
    await lines(page).first().getByRole('link').click();
    const card = page.getByRole('article', { name: 'Question and answer' });
    await expect(card).toContainText(typed, { ignoreCase: true });
    await page.goBack();
    await expect(search(page)).toHaveValue(typed);
  }
  await search(page).fill('');
  await page.getByLabel('Kind').selectOption('code');
  await expect(lines(page).first().locator('.title')).toHaveText(/\?$/);
  for (const title of await lines(page).locator('.title').allTextContents()) {
    expect(title).not.toContain('SELECT');
  }
});

test('filters have counts, fit together, and stay when he comes back', async ({ page }) => {
  await restore(page, await backupOf(everyKind));
  await openLibrary(page);
  await page.getByLabel('State').selectOption({ label: `Due (${everyKind.length})` });
  await expect(lines(page)).toHaveCount(everyKind.length);
  await page.getByLabel('Kind').selectOption({ label: 'Choice (1)' });
  await expect(lines(page)).toHaveCount(1);
  await expect(page).toHaveURL(/kind=choice&mark=due$/);
  await lines(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Memory' })).toBeVisible();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page).first().getByRole('link')).toBeFocused();
  await page.getByLabel('Domain').selectOption({ index: 1 });
  await button(page, 'Clear search and filters').click();
  await expect(found(page)).toHaveText(new RegExp(`^${size} cards`));
  await openLibrary(page, '?domain=sql&mark=slipping');
  await expect(found(page)).toHaveText('Nothing found');
  await button(page, 'Keeps slipping').click();
  await expect(lines(page).first()).toContainText('SQL');
});
