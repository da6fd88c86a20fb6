import {
  backupOf,
  backupOfEvents,
  cardOf,
  catalog,
  historyOf,
  metToday,
  onlyDue,
} from './history.ts';
import { found, lines, openCard, openLibrary, search, size } from './library-steps.ts';
import { answer, beginReview, button, done, firstAnswer, restore, reveal } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// Only one of these is about the service worker.
test.use({ comesOffline: false });

test('a card shows all of itself, its memory and its history', async ({ page }) => {
  const card = cardOf('concept');
  const past = [30, 20, 3].map((daysAgo) => ({ card, daysAgo }));
  await restore(page, await backupOf([...past, { card, daysAgo: 10, rating: 'again', due: 5 }]));
  await openCard(page, card);
  await expect(page.locator('.question')).toBeVisible();
  await expect(page.locator('.answer')).toBeVisible();
  await expect(page.getByText(/^Chance that you recall it today: \d+%\./)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Forgetting curve: \d+% today/ })).toBeVisible();
  await page.getByText('The curve as a table').click();
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await expect(lines(page).filter({ hasText: /back after|again after/ })).toHaveCount(4);
});

test('a card is suspended and resumed, and Settings leads to it', async ({ page }) => {
  const card = cardOf('concept');
  await restore(page, await backupOf(onlyDue(card)));
  await openCard(page, card);
  await button(page, 'Suspend').click();
  await expect(page.getByText('Suspended: it does not come until you resume it.')).toBeFocused();
  await page.goto('/#/settings');
  await page.getByRole('link', { name: 'See it in the library' }).click();
  await expect(lines(page)).toHaveCount(1);
  await lines(page).first().getByRole('link').click();
  await button(page, 'Resume').click();
  await expect(page.getByText('It is back in the schedule.')).toBeVisible();
  await page.goto('/#/review');
  await answer(page);
  await expect(done(page)).toBeVisible();
});

test('a memory starts anew, and that is taken back', async ({ page }) => {
  const card = cardOf('concept');
  await restore(page, await backupOf([{ card, daysAgo: 3, due: 4 }]));
  await openCard(page, card);
  const before = await page.getByText(/^Chance that/).textContent();
  await button(page, 'Reset its memory').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await button(page, 'Reset its memory').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset its memory' }).click();
  await expect(page.getByText('Its memory starts anew.', { exact: true })).toBeVisible();
  await expect(page.getByText('Memory started anew')).toBeVisible();
  await expect(lines(page).filter({ hasText: 'back after' })).toHaveCount(1);
  expect((await stored(page, 'cards')).find(({ id }) => id === card)).toMatchObject({
    stage: 'new',
  });
  await button(page, 'Take it back').click();
  await expect(page.getByText('Its memory is as it was.')).toBeVisible();
  await expect(page.getByText(/^Chance that/)).toHaveText(before ?? '');
  await expect(page.getByText('Taken back')).toBeVisible();
});

test('a card is brought to today, and to tomorrow where it was answered', async ({ page }) => {
  const card = cardOf('concept');
  const other = cardOf('code');
  const due = [
    { card, daysAgo: 3, due: 9 },
    { card: other, daysAgo: 3 },
  ];
  const past = [...due, ...metToday(due)];
  await beginReview(page, await backupOf(past));
  await answer(page);
  await expect(done(page)).toBeVisible();
  await openCard(page, card);
  await button(page, 'Bring to today').click();
  await expect(page.getByText('It comes today, before all others.')).toBeVisible();
  await page.goto('/#/review');
  await answer(page);
  await openCard(page, other);
  await button(page, 'Bring to today').click();
  await expect(page.getByText(/it comes tomorrow/)).toBeVisible();
});

test('a note is shown with the answer in reviews, as plain text', async ({ page }) => {
  const card = cardOf('concept');
  await restore(page, await backupOf(onlyDue(card)));
  await openCard(page, card);
  const note = '<img src=x onerror=alert(1)> **mine**';
  await page.getByRole('textbox', { name: 'Your note' }).fill(note);
  await button(page, 'Save the note').click();
  await expect(page.getByText('The note is saved.')).toBeVisible();
  await page.goto('/#/review');
  await reveal(page);
  await expect(page.getByRole('group', { name: 'Answer' })).toContainText(note);
});

test('what is typed while a note is being saved stays, and its draft', async ({ page }) => {
  const card = cardOf('concept');
  await restore(page, await backupOf(onlyDue(card)));
  await page.goto(`/#/library/${card}`);
  const note = page.getByRole('textbox', { name: 'Your note' });
  await note.fill('First');
  await note.evaluate((box: HTMLTextAreaElement) => {
    box.closest('section')?.querySelector('button')?.click();
    box.value = 'First, and more';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(async () => JSON.stringify(await stored(page, 'tail'))).toContain('card-noted');
  await page.waitForTimeout(300);
  await expect(note).toHaveValue('First, and more');
  await page.reload();
  await expect(note).toHaveValue('First, and more');
  await expect(button(page, 'Save the note')).toBeEnabled();
});

test('a note being typed is there after a reload and in a tab that was killed, until it is saved', async ({
  page,
  context,
}) => {
  const card = cardOf('concept');
  await restore(page, await backupOf(onlyDue(card)));
  await openCard(page, card);
  const note = (tab = page) => tab.getByRole('textbox', { name: 'Your note' });
  await note().pressSequentially('Half a note');
  await page.reload();
  await expect(note()).toHaveValue('Half a note');
  await expect(page.getByText(/^This is what you had written when you left/)).toBeVisible();
  await note().pressSequentially(', and more');
  await expect
    .poll(async () => (await stored(page, 'drafts')).map(({ text }) => text))
    .toEqual(['Half a note, and more']);
  const other = await context.newPage();
  await page.close();
  await openCard(other, card);
  await expect(note(other)).toHaveValue('Half a note, and more');
  await button(other, 'Leave it as it was').click();
  await expect(note(other)).toHaveValue('');
  await note(other).fill('A whole note');
  await button(other, 'Save the note').click();
  await expect(other.getByText('The note is saved.')).toBeVisible();
  expect(await stored(other, 'drafts')).toEqual([]);
});

test('a card that changed since it was learnt says so, once', async ({ page }) => {
  const entry = catalog.domains.flatMap(({ cards }) => cards).find(([, version]) => version === 1);
  const card = entry?.[0] ?? '';
  // As if it had been answered before its version rose.
  const events = historyOf(onlyDue(card));
  const older = events.map((event) => ('version' in event ? { ...event, version: 0 } : event));
  await beginReview(page, await backupOfEvents(older));
  await openLibrary(page, '?mark=changed');
  await expect(lines(page).first()).toContainText('Changed since learnt');
  await openCard(page, card);
  await expect(page.getByText(/^This card changed since you learnt it\./)).toBeVisible();
  await page.goto('/#/review');
  await expect(page.getByText('This card changed since you learnt it.')).toBeHidden();
  await reveal(page);
  await expect(page.getByText('This card changed since you learnt it.')).toBeVisible();
  await page.keyboard.press('3');
  await expect(done(page)).toBeVisible();
  await openCard(page, card);
  await expect(page.getByText(/changed since you learnt/i)).toBeHidden();
});

test('a question is read, and its rubric only behind its disclosure', async ({ page }) => {
  await openLibrary(page, '?what=question');
  await lines(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Interview question' })).toBeVisible();
  await expect(page.getByText('Not asked yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The full picture' })).toBeHidden();
  await page.getByText('Show the rubric').click();
  await expect(page.getByRole('heading', { name: 'The full picture' })).toBeVisible();
});

test.describe('with the worker', () => {
  test.use({ comesOffline: true });

  test('the library works without a mouse and without a network', async ({
    page,
    server,
    faults,
  }) => {
    // Questions are kept last, and may not be there yet.
    faults.expected(/questions/);
    await firstAnswer(page, server.origin);
    await page.goto(`${server.origin}/#/`);
    await expect(page.getByText('Works offline')).toBeVisible();
    await server.stop();
    await page.goto(`${server.origin}/#/library`);
    await expect(found(page)).toContainText(`${size} cards`);
    await search(page).focus();
    await page.keyboard.type('partition');
    await expect(lines(page).first()).toContainText(/partition/i);
    // Four filters, then what clears them.
    for (let stops = 0; stops < 6; stops++) await page.keyboard.press('Tab');
    await expect(lines(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Memory' })).toBeVisible();
    await expect(page.locator('.question')).toContainText(/\w/);
  });
});

for (const width of [320, 1280]) {
  test(`nothing is cut off at ${width} px and large text`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    const card = cardOf('choice');
    await restore(page, await backupOf([{ card, daysAgo: 3 }]));
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const rest of ['', `/${card}`, '/write']) {
      await page.evaluate((place) => (location.hash = `#/library${place}`), rest);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(300);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, rest).toBeLessThanOrEqual(0);
    }
  });
}
