import { expect, test } from './support.ts';
import {
  answerBox,
  answerWith,
  begin,
  markAll,
  missing,
  next,
  openSetUp,
  points,
  questionHeading,
  rateOk,
  someAnswer,
  sure,
} from './interview-steps.ts';
import { button, question } from './steps.ts';
import { stored } from './stored.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('INT-8 it goes on exactly where the tab died, at every step', async ({ page }) => {
  await begin(page);
  const asked = await question(page).innerText();
  await answerBox(page).pressSequentially('The figure is wrong becau');
  await page.waitForTimeout(200);
  await page.reload();
  await expect(question(page)).toHaveText(asked, { useInnerText: true });
  await expect(answerBox(page)).toHaveValue('The figure is wrong becau');
  await answerWith(page);
  await expect(sure(page)).toBeVisible();
  await page.reload();
  await rateOk(page);
  const chosen = [
    points(page).nth(0).getByRole('radio', { name: 'Half' }),
    points(page).nth(1).getByRole('radio', { name: 'No' }),
  ];
  for (const radio of chosen) await radio.check();
  await page.reload();
  for (const radio of chosen) await expect(radio).toBeChecked();
  await markAll(page);
  await page.reload();
  await expect(missing(page)).toBeVisible();
  await button(page, 'Answer it').click();
  await answerBox(page).pressSequentially('Half of a second ans');
  await page.waitForTimeout(200);
  await page.reload();
  await expect(answerBox(page)).toHaveValue('Half of a second ans');
  await answerWith(page);
  await expect(points(page).first()).toBeVisible();
  await page.reload();
  await points(page).getByRole('radio', { name: 'No' }).check();
  await page.reload();
  await expect(points(page).getByRole('radio', { name: 'No' })).toBeChecked();
  await button(page, 'Keep this mark').click();
  await next(page, 1).click();
  await expect(questionHeading(page, 2)).toBeVisible();
  await page.reload();
  await expect(questionHeading(page, 2)).toBeVisible();
  await expect(answerBox(page)).toHaveValue('');
});

test('INT-8 what is typed is kept within 200 ms, and when the page goes away', async ({ page }) => {
  await begin(page);
  await answerBox(page).pressSequentially('Kept');
  await expect
    .poll(async () => (await stored(page, 'drafts')).map(({ text }) => text), {
      intervals: [50],
      timeout: 400,
    })
    .toEqual(['Kept']);
  await answerBox(page).pressSequentially(' at the last moment');
  await page.goto('/rescue.html');
  await page.goto('/#/interview');
  await expect(answerBox(page)).toHaveValue('Kept at the last moment');
});

test('INT-8 what he has just typed counts, not what was there when he was asked', async ({
  page,
}) => {
  await begin(page);
  await answerWith(page, 'No idea.');
  await expect(page.getByRole('alert')).toBeVisible();
  await answerBox(page).fill(someAnswer);
  await expect(page.getByRole('alert')).toBeHidden();
  await button(page, 'Done answering').click();
  await expect(sure(page)).toBeVisible();
});

test('INT-8 words that were typed stay, also where he ends it or goes on without them', async ({
  page,
}) => {
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await markAll(page);
  await button(page, 'Answer it').click();
  await answerBox(page).fill('Half a thought');
  await next(page, 1).click();
  await expect(questionHeading(page, 2)).toBeVisible();
  await answerBox(page).fill('Another half of one');
  await page.waitForTimeout(300);
  await button(page, 'Leave the interview').click();
  await button(page, 'End it without a wrap').click();
  await page.getByRole('link', { name: /2 of 5 answered/ }).click();
  await expect(page.getByText('Half a thought')).toBeVisible();
  await expect(page.getByText('Another half of one')).toBeVisible();
});

test('INT-8 words typed in a tab stay on it where another tab has ended the interview', async ({
  page,
  context,
}) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto('/#/interview');
  await answerBox(other).fill(`My own words. ${someAnswer}`);
  await button(page, 'Leave the interview').click();
  await button(page, 'End it without a wrap').click();
  await expect(button(page, 'Start interview')).toBeVisible();
  await button(other, 'Done answering').click();
  await expect(other.getByRole('textbox', { name: 'What you typed here' })).toHaveValue(
    /^My own words/,
  );
  await button(other, 'Let it go').click();
  await expect(button(other, 'Start interview')).toBeVisible();
});

test('INT-8 two tabs: one interview, and no word of either is lost', async ({ page, context }) => {
  await openSetUp(page);
  const other = await context.newPage();
  await openSetUp(other);
  await button(page, 'Start interview').click();
  await expect(questionHeading(page, 1)).toBeVisible();
  const asked = await question(page).innerText();
  await button(other, 'Start interview').click();
  await expect(question(other)).toHaveText(asked, { useInnerText: true });
  await answerBox(page).fill(someAnswer);
  await answerBox(other).fill(`In the other tab. ${someAnswer}`);
  await button(page, 'Done answering').click();
  await expect(sure(page)).toBeVisible();
  await button(other, 'Done answering').click();
  await expect(sure(other)).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'What you typed here' })).toHaveValue(
    /^In the other tab/,
  );
  const begun = (await stored(page, 'tail')).filter(({ type }) => type === 'mock-begun');
  expect(begun).toHaveLength(1);
});
