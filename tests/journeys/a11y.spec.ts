import { expectAccessible } from './axe.ts';
import { backupOf, cardOf, everyKind, metToday, onlyDue } from './history.ts';
import {
  answerWith,
  markAll,
  next,
  openSetUp,
  points,
  rateOk,
  sure,
  wholeQuestion,
  wrap,
} from './interview-steps.ts';
import { histories, openProgress, seedHistory } from './progress-steps.ts';
import { answer, beginReview, button, chooseFile, done, reveal, restore } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test.describe('axe finds nothing, in both themes,', () => {
  // Motion would be measured half-way through.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('on the first visit', async ({ page }) => {
    await page.goto('/');
    await expectAccessible(page, 'first card');
    await button(page, 'Show answer').click();
    await expectAccessible(page, 'its answer');
  });

  test('on any kind of card and its answer', async ({ page }) => {
    await beginReview(page, await backupOf(everyKind));
    for (const { card } of everyKind) {
      await expectAccessible(page, `question, ${card}`);
      await reveal(page);
      await expectAccessible(page, `answer, ${card}`);
      await page.keyboard.press('3');
      await expect(button(page, 'Show answer')).toBeVisible();
    }
    await page.keyboard.press('Shift+?');
    await expectAccessible(page, 'shortcuts');
  });

  test('on Today and the done screen', async ({ page }) => {
    await beginReview(page, await backupOf(onlyDue(cardOf('choice'))));
    await answer(page);
    await expect(done(page)).toBeVisible();
    await expectAccessible(page, 'done');
    await page.goto('/#/');
    await expect(done(page)).toBeVisible();
    await expectAccessible(page, 'nothing due');
    await restore(page, await backupOf(everyKind, 'phone'));
    await page.goto('/#/');
    await page.getByText('By domain').click();
    await expectAccessible(page, 'cards due');
  });

  test('in Settings, its preview and its dialog', async ({ page }) => {
    await page.goto('/#/settings');
    await expect(button(page, 'Export backup')).toBeVisible();
    await expectAccessible(page, 'settings');
    await chooseFile(page, await backupOf(everyKind));
    await expect(button(page, 'Merge it in')).toBeVisible();
    await expectAccessible(page, 'restore preview');
    await chooseFile(page, 'no backup');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'refused file');
    await button(page, 'Delete all data').click();
    await expectAccessible(page, 'delete');
  });

  test('on every screen of an interview', async ({ page }) => {
    await openSetUp(page);
    await page.getByRole('radio', { name: 'Chosen domains' }).check();
    await expectAccessible(page, 'set-up');
    await page.getByRole('radio', { name: 'Weak spots' }).check();
    await button(page, 'Start interview').click();
    await answerWith(page, '');
    await expectAccessible(page, 'asking, nothing to grade');
    await answerWith(page);
    await expect(sure(page)).toBeVisible();
    await expectAccessible(page, 'self-rating');
    await rateOk(page);
    await expect(points(page).first()).toBeVisible();
    await expectAccessible(page, 'marking');
    await markAll(page);
    await button(page, 'Answer it').click();
    await expectAccessible(page, 'coaching and second chance');
    await button(page, 'Leave the interview').click();
    await expectAccessible(page, 'leaving');
    await button(page, 'Stay').click();
    await next(page, 1).click();
    for (const number of [2, 3, 4, 5]) await wholeQuestion(page, number);
    await expect(wrap(page)).toBeVisible();
    await expectAccessible(page, 'wrap');
    await page.getByRole('link', { name: 'Read the transcript' }).click();
    await expect(page.getByRole('heading', { name: /^Interview of/ })).toBeVisible();
    await expectAccessible(page, 'transcript');
    await page.goto('/#/interview');
    await expect(page.getByRole('link', { name: /5 of 5 answered/ })).toBeVisible();
    await expectAccessible(page, 'past interviews');
  });

  test('on Progress with nothing behind it', async ({ page }) => {
    await page.goto('/#/progress');
    await expect(page.getByRole('heading', { name: /what will appear/ })).toBeVisible();
    await expectAccessible(page, 'nothing yet');
  });

  for (const [name, history] of Object.entries(histories)) {
    test(`on Progress with a ${name} history`, async ({ page }) => {
      test.slow(); // Years of answers are written first.
      await seedHistory(page, history);
      await openProgress(page);
      for (const closed of await page.locator('summary').all()) await closed.click();
      await expectAccessible(page, name);
    });
  }

  test('in the library, on a card, a question, and in the editor', async ({ page }) => {
    const card = cardOf('choice');
    const past = [20, 8, 3].map((daysAgo) => ({ card, daysAgo }));
    await restore(page, await backupOf([...past, ...metToday(past, 3)]));
    await page.goto('/#/library?q=a');
    await expect(page.getByText(/\d+ cards and \d+ questions$/)).toBeVisible({ timeout: 40_000 });
    await expectAccessible(page, 'list');
    await page.getByRole('searchbox').fill('qzxv wvuq');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await expectAccessible(page, 'nothing found');
    await page.goto(`/#/library/${card}`);
    await page.getByText('The curve as a table').click();
    await expectAccessible(page, 'card');
    await button(page, 'Reset its memory').click();
    await expectAccessible(page, 'asking before a reset');
    await page.goto('/#/library?what=question');
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByText('Show the rubric').click();
    await expectAccessible(page, 'question');
    for (const kind of ['choice', 'order', 'cloze', 'analogy']) {
      await page.goto('/#/library/write');
      await page.getByLabel('Kind').selectOption(kind);
      await button(page, 'Save the card').click();
      await expect(page.getByText('This is still empty.').first()).toBeVisible();
      // At the end, where the save bar lies over nothing: axe takes what it half covers for small.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expectAccessible(page, `editor, ${kind}`);
    }
  });

  test('on the rescue page', async ({ page }) => {
    await page.goto('/rescue.html');
    await expectAccessible(page, 'rescue');
  });

  test('on a wide screen', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await restore(page, await backupOf(everyKind));
    for (const screen of ['', 'review', 'settings']) {
      await page.goto(`/#/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expectAccessible(page, screen);
    }
  });
});
