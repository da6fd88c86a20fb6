import { expect, test } from './support.ts';
import {
  answerWith,
  begin,
  coachingButton,
  markAll,
  missing,
  next,
  openSetUp,
  points,
  questionHeading,
  rateOk,
  someAnswer,
  sure,
  wholeQuestion,
  wrap,
} from './interview-steps.ts';
import { answer, button, firstAnswer, question } from './steps.ts';
import { stored } from './stored.ts';

// Only one of these is about the service worker.
test.use({ comesOffline: false });

test('INT-5 INT-12 a whole mock interview: five questions, a second chance, a wrap, another five', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await begin(page);
  for (const number of [1, 2, 3, 4]) await wholeQuestion(page, number);
  await answerWith(page);
  await rateOk(page);
  await markAll(page);
  for (const heading of ['What you got right', 'The full picture', 'Second chance']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await button(page, 'Answer it').click();
  await answerWith(page, `${someAnswer} I said it again.`);
  const said = points(page).getByRole('radio', { name: 'Said it', exact: true });
  await said.check();
  await expect(said).toBeChecked();
  await button(page, 'Keep this mark').click();
  await expect(page.getByText('Your own mark: said.').last()).toBeVisible();
  await next(page, 5).click();
  await expect(wrap(page)).toBeVisible();
  for (const heading of ['Topics covered', 'Strongest', 'Biggest gap', 'What to do next']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  // The gate leaves these out of what a session weighs.
  expect(loaded.filter((url) => /Interview-[^/]*\.js/.test(url))).toHaveLength(1);
  expect(loaded.filter((url) => /(after|export-mock|coach-answer|doctor)-/.test(url))).toEqual([]);
  const events = await stored(page, 'tail');
  const brought = events.filter(({ type }) => type === 'card-brought-forward');
  expect(brought.length).toBeGreaterThan(0);
  expect(events.filter(({ type }) => type === 'card-reviewed')).toEqual([]);
  await button(page, 'Another five').click();
  await expect(questionHeading(page, 1)).toBeVisible();
  const begun = (await stored(page, 'tail')).filter(({ type }) => type === 'mock-begun');
  expect(begun).toHaveLength(2);
});

test('INT-9 nothing of the rubric is shown before the answer is locked and rated', async ({
  page,
}) => {
  await begin(page);
  await expect(points(page)).toHaveCount(0);
  await answerWith(page);
  await expect(sure(page)).toBeVisible();
  await expect(points(page)).toHaveCount(0);
  await expect(missing(page)).toBeHidden();
  await rateOk(page);
  await expect(points(page).first().getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(button(page, 'See the coaching')).toBeDisabled();
});

test('INT-9 an arrow key moves through the self-rating without deciding it', async ({ page }) => {
  await begin(page);
  await answerWith(page);
  await sure(page).getByRole('radio', { name: 'Shaky' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(sure(page)).toBeVisible();
  await expect(sure(page).getByRole('radio', { name: 'OK' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(points(page).first()).toBeVisible();
});

test('INT-10 feedback at the end: five answers first, then each is marked and read', async ({
  page,
}) => {
  await openSetUp(page);
  await page.getByRole('radio', { name: 'At the end' }).check();
  await button(page, 'Start interview').click();
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(questionHeading(page, number)).toBeVisible();
    await answerWith(page);
    await rateOk(page);
  }
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(questionHeading(page, number)).toBeVisible();
    await markAll(page);
    await expect(page.getByRole('heading', { name: 'Second chance' })).toBeHidden();
    await next(page, number).click();
  }
  await expect(wrap(page)).toBeVisible();
});

test('INT-28 nothing to grade: he goes on typing, or says that he does not know', async ({
  page,
}) => {
  await begin(page);
  for (const [text, why] of [
    ['', 'no words in the answer'],
    ['No idea, sorry.', 'too short'],
    ['asdf jklö qwrt zxcv mnbv hjkl qwrt zxcv bnmv', 'does not read like sentences'],
  ] as const) {
    await answerWith(page, text);
    await expect(page.getByRole('alert')).toContainText(why);
  }
  await button(page, "I don't know: show me").click();
  await expect(missing(page)).toBeVisible();
  await expect(page.getByText('Nothing of the rubric was found')).toBeVisible();
});

test('INT-9 a double tap on "See the coaching" does not skip it', async ({ page }) => {
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(points(page).first()).toBeVisible();
  for (const point of await points(page).all()) {
    await point.getByRole('radio', { name: 'Said it' }).check();
  }
  const place = await coachingButton(page).boundingBox();
  if (!place) throw new Error('no button');
  await page.mouse.dblclick(place.x + place.width / 2, place.y + place.height / 2, { delay: 60 });
  await expect(missing(page)).toBeVisible();
  await page.waitForTimeout(300);
  await expect(questionHeading(page, 1)).toBeVisible();
});

test('from a review in progress and back to the same card', async ({ page }) => {
  await firstAnswer(page);
  await answer(page);
  const waiting = await question(page).innerText();
  await page.getByRole('link', { name: 'Mock interview' }).click();
  await expect(page.getByRole('heading', { name: 'Mock interview' })).toBeVisible();
  await page.goBack();
  await expect(question(page)).toHaveText(waiting, { useInnerText: true });
});

test.describe('with the worker', () => {
  test.use({ comesOffline: true });

  test('underground an interview begins, is marked and goes on', async ({ page, server }) => {
    await firstAnswer(page, server.origin);
    await page.goto(`${server.origin}/#/`);
    await expect(page.getByText('Works offline')).toBeVisible();
    await expect.poll(() => page.evaluate(keptQuestions)).toBe(16);
    await server.stop();
    await page.reload();
    await page.getByRole('link', { name: 'Mock interview' }).click();
    await button(page, 'Start interview').click();
    await wholeQuestion(page, 1);
    await expect(questionHeading(page, 2)).toBeVisible();
  });
});

/** Files of questions that the worker has kept: the index, and one a domain. */
async function keptQuestions(): Promise<number> {
  const names = await caches.keys();
  const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return files.flat().filter(({ url }) => url.includes('/questions')).length;
}
