import { backupOf, cardOf, catalog, metToday, onlyDue } from './history.ts';
import {
  answer,
  beginReview,
  button,
  done,
  firstAnswer,
  question,
  ratingButton,
  read,
  restore,
  reveal,
} from './steps.ts';
import { storedRatings } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

const [one, two] = [cardOf('concept'), cardOf('trade-off')];

test('undo goes back through several ratings to the first', async ({ page }) => {
  await firstAnswer(page);
  const second = await question(page).textContent();
  await answer(page, 'Hard');
  const third = await question(page).textContent();
  await answer(page, 'Again');
  await button(page, 'Undo').click();
  await expect(question(page)).toHaveText(third ?? '');
  await button(page, 'Undo').click();
  await expect(question(page)).toHaveText(second ?? '');
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeHidden();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
  await answer(page, 'Easy');
  expect(await storedRatings(page)).toEqual(['good', 'hard', 'again', 'easy']);
});

test('undo is still there on the done screen', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(one)));
  await answer(page);
  await expect(done(page)).toBeVisible();
  await button(page, 'Undo').click();
  await expect(button(page, 'Show answer')).toBeVisible();
  await answer(page, 'Hard');
  await expect(done(page)).toBeVisible();
});

test('a card rated Again comes back when nothing else is left, and not directly', async ({
  page,
}) => {
  await beginReview(page, await backupOf(onlyDue(one, two)));
  const first = await question(page).textContent();
  await answer(page, 'Again');
  await expect(question(page)).not.toHaveText(first ?? '');
  await answer(page);
  await expect(question(page)).toHaveText(first ?? '');
  await answer(page, 'Again');
  await expect(question(page)).toHaveText(first ?? '');
  await answer(page);
  await expect(done(page)).toBeVisible();
});

test('a second tap is no decision: neither on the button nor on what took its place', async ({
  page,
}) => {
  await firstAnswer(page);
  const show = await button(page, 'Show answer').boundingBox();
  if (!show) throw new Error('no button');
  const [x, y] = [show.x + show.width / 2, show.y + show.height / 2];
  await page.mouse.dblclick(x, y);
  await expect(ratingButton(page, 'Good')).toBeVisible();
  await read(page);
  await ratingButton(page, 'Good').dblclick();
  await expect(button(page, 'Show answer')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  expect(await storedRatings(page)).toEqual(['good', 'good']);
});

test('a suspended card does not come again, and undo brings it back', async ({ page }) => {
  await beginReview(page, await backupOf(onlyDue(one, two)));
  const first = await question(page).textContent();
  await reveal(page);
  await button(page, 'Suspend this card').click();
  await expect(question(page)).not.toHaveText(first ?? '');
  await expect(page.getByText(/^Suspended/)).toBeVisible();
  await button(page, 'Undo').click();
  await expect(question(page)).toHaveText(first ?? '');
  await expect(page.getByText(/^Suspended/)).toBeHidden();
  await reveal(page);
  await button(page, 'Suspend this card').click();
  await answer(page);
  await expect(done(page)).toBeVisible();
  await page.reload();
  await expect(done(page)).toBeVisible();
});

test('"Report this card" opens a public issue with the card and nothing of Joe', async ({
  page,
}) => {
  await beginReview(page, await backupOf(onlyDue(one)));
  await reveal(page);
  const address = await page.getByRole('link', { name: 'Report this card' }).getAttribute('href');
  expect(new URL(address ?? '').searchParams.get('title')).toBe(`Card ${one}`);
});

test('a card that was forgotten four times gets help, not one more showing alone', async ({
  page,
}) => {
  const slips = [12, 9, 6, 3].flatMap((daysAgo) => [
    { card: one, daysAgo: daysAgo + 1 },
    { card: one, daysAgo, rating: 'again' as const },
  ]);
  await beginReview(page, await backupOf([...slips, ...metToday(slips)]));
  await reveal(page);
  await expect(page.getByText('This card keeps slipping')).toBeVisible();
  await expect(button(page, 'Suspend this card')).toBeHidden();
  await button(page, 'Suspend it for now').click();
  await expect(done(page)).toBeVisible();
});

test('a weak domain says so on its cards, with what is being done about it', async ({ page }) => {
  const weak = catalog.domains[0];
  const cards = (weak?.cards ?? []).filter(([, , kind]) => kind !== 'analogy').slice(0, 4);
  const answers = cards.flatMap(([card]) =>
    [9, 8, 7, 6, 5].map((daysAgo, index) => ({
      card,
      daysAgo,
      rating: index % 2 === 0 ? ('good' as const) : ('again' as const),
    })),
  );
  await restore(page, await backupOf(answers));
  await page.goto('/#/');
  await expect(page.getByText('is behind in reviews and interviews, so its cards')).toBeVisible();
  await button(page, 'Start review').click();
  await button(page, 'Weak domain').click();
  await expect(
    page.getByText(new RegExp(`^${weak?.title} is weak: its cards are held to 9\\d% recall`)),
  ).toBeVisible();
});
