import { readFile } from 'node:fs/promises';
import { expectAccessible } from './axe.ts';
import { backupOf, metToday } from './history.ts';
import {
  dateField,
  dayLength,
  newCards,
  returnAt,
  says,
  setDate,
  tuesday,
  until,
} from './plan-steps.ts';
import { answer, button, firstAnswer, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

/** Forty cards that are known, and not due before long. */
const farDue = metToday([], 40).map((past) => ({ ...past, daysAgo: 4, due: 20 }));

test.beforeEach(({ page }) => page.clock.setSystemTime(tuesday));

test('a date is previewed before anything changes, set, shown on Today, and taken away', async ({
  page,
}) => {
  await firstAnswer(page);
  await page.goto('/#/settings');
  await expect(says(page)).toBeHidden();
  await dateField(page).fill('2026-12-20');
  await expect(says(page)).toContainText('19 days to interview');
  await expect(says(page)).toContainText(/\+\d+ cards a day until \d+ December/);
  await expect(says(page)).toContainText('Readiness on 20 December, if you keep to the plan');
  await expect(says(page)).toContainText(/\d+% \d+ to \d+%/);
  await expect(says(page)).toContainText('Without the plan');
  expect((await stored(page, 'tail')).map(({ type }) => type)).toEqual(['card-reviewed']);

  await button(page, 'Set the date').click();
  await expect(page.getByText(/^Your interview is on 20 December/)).toBeVisible();
  await page.goto('/#/');
  await expect(until(page, '19 days to interview')).toBeVisible();
  await expect(page.getByText('Readiness on 20 December')).toBeVisible();
  await expect(page.getByText(/^If you keep to your plan: \d+ to \d+%\.$/)).toBeVisible();

  await page.reload();
  await expect(until(page, '19 days to interview')).toBeVisible();
  await expect(page.getByText('Readiness on 20 December')).toBeVisible();

  await page.goto('/#/settings');
  await expect(dateField(page)).toHaveValue('2026-12-20');
  await button(page, 'The interview is off').click();
  await expect(page.getByText(/^Your interview is off/)).toBeVisible();
  await expect(says(page)).toBeHidden();
  await page.goto('/#/');
  await expect(page.getByText('Readiness today')).toBeVisible();
  await expect(until(page, '19 days to interview')).toBeHidden();
});

test('where it cannot work, the preview says how much stays unseen and what would do', async ({
  page,
}) => {
  await firstAnswer(page);
  await page.goto('/#/settings');
  await dateField(page).fill('2026-12-09');
  await expect(says(page)).toContainText(/At 15 minutes a day \d+ of \d+ cards stay unseen\./);
  await page.getByLabel('Minutes a day').fill('150');
  await page.getByLabel('Minutes a day').blur();
  await expect(says(page)).not.toContainText('stay unseen');
  await dateField(page).fill('2026-11-20');
  await expect(page.getByRole('alert')).toContainText('today or within the next two years');
  await expect(button(page, 'Set the date')).toBeHidden();
});

test('missed days are absorbed, and no day asks for more than its minutes', async ({ page }) => {
  await firstAnswer(page);
  await setDate(page, 30);
  await page.goto('/#/');
  const planned = async () => Number(/\d+/.exec((await newCards(page).textContent()) ?? '')?.[0]);
  const before = await planned();
  await returnAt(page, tuesday + 5 * dayLength);
  await expect(until(page, '25 days to interview')).toBeVisible();
  const after = await planned();
  expect(after).toBeGreaterThanOrEqual(before);
  const minutes = await page.getByText(/cards due, about \d+ minutes/).textContent();
  expect(Number(/about (\d+)/.exec(minutes ?? '')?.[1])).toBeLessThanOrEqual(15);
});

test('the last days begin with low chances, and the card says so', async ({ page }) => {
  await restore(page, await backupOf(farDue));
  await setDate(page, 2);
  await returnAt(page, tuesday + dayLength);
  await expect(until(page, 'Interview tomorrow')).toBeVisible();
  await expect(page.getByText(/Final pass: low chances on 3 December come first/)).toBeVisible();
  await button(page, 'Start review').click();
  await button(page, 'Final pass').click();
  await expect(page.getByText(/^Final pass: low chances on the day/)).toBeVisible();
  // Nothing was written for it: the answer is the first event of the day.
  const events = await stored(page, 'tail');
  expect(events.filter(({ at }) => at > tuesday + dayLength / 2)).toEqual([]);
  await answer(page);
  expect(
    (await stored(page, 'tail')).filter(({ at }) => at > tuesday + dayLength / 2),
  ).toHaveLength(1);
});

test('on the day and after it: daily life goes on, and nothing is asked', async ({ page }) => {
  await firstAnswer(page);
  await setDate(page, 3);
  await returnAt(page, tuesday + 3 * dayLength);
  await expect(until(page, 'Interview today')).toBeVisible();
  await expect(newCards(page)).toContainText('0 new');
  await returnAt(page, tuesday + 4 * dayLength);
  await expect(page.getByText('Readiness today')).toBeVisible();
  await expect(page.getByRole('link', { name: /(to|today|tomorrow)/i })).toHaveCount(1);
  await expect(newCards(page)).not.toContainText(/^0/);
  // It is said once that it has passed, and what to do.
  const passed = page.getByRole('heading', { name: 'Your interview on 4 December has passed' });
  await expect(passed).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set a new date' })).toBeVisible();
  await expectAccessible(page, 'Today after the interview');
  await button(page, 'Go on without a date').click();
  await expect(passed).toBeHidden();
  await page.reload();
  await expect(newCards(page)).toBeVisible();
  await expect(passed).toBeHidden();
  await page.goto('/#/settings');
  await expect(page.getByText(/^Your interview is over/)).toBeVisible();
});

test('a date is in the backup, and stands where that is restored', async ({ page, browser }) => {
  await firstAnswer(page);
  await setDate(page, 19);
  const downloading = page.waitForEvent('download');
  await button(page, 'Export backup').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const other = await browser.newContext({ baseURL: new URL('/', page.url()).href });
  const laptop = await other.newPage();
  await laptop.clock.setSystemTime(tuesday + 60_000);
  await restore(laptop, text);
  await expect(dateField(laptop)).toHaveValue('2026-12-20');
  await laptop.goto('/#/');
  await expect(until(laptop, '19 days to interview')).toBeVisible();
  await expect(laptop.getByText('Readiness on 20 December')).toBeVisible();
  await other.close();
});

test('a rest day asks for nothing, and whoever wants to review may', async ({ page }) => {
  const due = metToday([], 12).map((past) => ({ ...past, daysAgo: 3, due: 0 }));
  await restore(page, await backupOf(due));
  const tuesdays = page.getByRole('group', { name: 'Rest days' }).getByRole('checkbox');
  await expect(tuesdays).toHaveCount(7);
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await expect
    .poll(async () => JSON.stringify(await stored(page, 'facts')))
    .toContain('"restDays":[1]');
  await page.goto('/#/');
  await expect(page.getByRole('heading', { name: 'Rest day' })).toBeVisible();
  await expect(page.getByText(/12 cards wait/)).toBeVisible();
  await button(page, 'Review anyway').click();
  await answer(page);
});

test('the reminder is a calendar file that skips rest days and ends before the interview', async ({
  page,
}) => {
  await firstAnswer(page);
  await setDate(page, 19);
  await page.getByRole('checkbox', { name: 'Sunday' }).check();
  await button(page, 'Change the plan').click();
  await page.getByLabel('Reminder time').fill('18:15');
  const downloading = page.waitForEvent('download');
  await button(page, 'Save for my calendar').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('backfill-reminder.ics');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('DTSTART:20261201T181500\r\n');
  expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;UNTIL=20261219T181500\r\n');
  await expect(page.getByText(/^Saved as backfill-reminder\.ics/)).toBeVisible();
});

test.describe('axe finds nothing, in both themes,', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('on a preview, a standing date and Today under it', async ({ page }) => {
    await restore(page, await backupOf(farDue));
    await dateField(page).fill('2026-12-09');
    await expect(says(page)).toBeVisible();
    await expectAccessible(page, 'preview');
    await setDate(page, 2);
    await expectAccessible(page, 'standing date');
    await page.goto('/#/');
    await page.getByText('By domain').click();
    await expectAccessible(page, 'Today with a date');
  });

  test('on the last days and on a rest day', async ({ page }) => {
    await restore(page, await backupOf(farDue));
    await setDate(page, 2);
    await returnAt(page, tuesday + dayLength);
    await expectAccessible(page, 'Today in the final pass');
    await button(page, 'Start review').click();
    await button(page, 'Final pass').click();
    await expectAccessible(page, 'card of the final pass');
    await page.goto('/#/settings');
    await page.getByRole('checkbox', { name: 'Wednesday' }).check();
    await button(page, 'Change the plan').click();
    await page.goto('/#/');
    await expect(page.getByRole('heading', { name: 'Rest day' })).toBeVisible();
    await expectAccessible(page, 'rest day');
  });
});
