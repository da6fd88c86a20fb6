import { expectAccessible } from './axe.ts';
import { backupOf, metToday } from './history.ts';
import { dateField, newCards, says, setDate, tuesday } from './plan-steps.ts';
import { button, firstAnswer, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test.beforeEach(({ page }) => page.clock.setSystemTime(tuesday));

test('the day before, the preview says of today what Today then asks for', async ({ page }) => {
  await restore(page, await backupOf(metToday([], 110).map((past) => ({ ...past, daysAgo: 4 }))));
  await page.goto('/#/settings');
  await dateField(page).fill('2026-12-02');
  await expect(says(page)).toContainText('Interview tomorrow');
  await expect(says(page)).toContainText('There is no day left for new cards: today');
  await expect(says(page)).not.toContainText(/A missed day|Before that|a day until/);
  const said =
    (await says(page)
      .getByText(/^Today: /)
      .textContent()) ?? '';
  const [, cards = '', reviews = ''] = /^Today: (\d+) cards, .*: (\d+) to review/.exec(said) ?? [];
  await button(page, 'Set the date').click();
  await expect(page.getByText(/^Your interview is on/)).toBeVisible();
  await page.goto('/#/');
  await expect(page.getByText(new RegExp(`^${cards} ?cards due`))).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /to review$/ })).toHaveText(
    new RegExp(`^${reviews}\\b`),
  );
  await expect(newCards(page)).toContainText('0 new');
});

test('another date, minutes and rest days are held against the plan in force first', async ({
  page,
}) => {
  await firstAnswer(page);
  await setDate(page, 13);
  const changes = page.getByRole('region', { name: 'What would change' });
  const events = async () => (await stored(page, 'tail')).length;
  const before = await events();
  await dateField(page).fill('2026-12-20');
  await expect(changes).toContainText('Interview: was 14 December, becomes 20 December');
  await expect(changes).toContainText(/New cards: was \d+ a day until \d+ December, becomes \d+/);
  await button(page, 'Leave it as it is').click();
  await expect(changes).toBeHidden();
  await expect(dateField(page)).toHaveValue('2026-12-14');

  await page.getByLabel('Minutes a day').fill('40');
  await page.getByLabel('Minutes a day').blur();
  await page.getByRole('checkbox', { name: 'Sunday' }).check();
  await expect(changes).toContainText('An average day: was');
  await expect(changes).not.toContainText('Interview: was');
  expect(JSON.stringify(await stored(page, 'facts'))).not.toContain('"minutesADay":40');
  expect(await events()).toBe(before);
  await expectAccessible(page, 'a change of the plan');
  await button(page, 'Change the plan').click();
  await expect(page.getByText(/^Changed: today's cards follow/)).toBeVisible();
  await expect(changes).toBeHidden();
  await expect
    .poll(async () => JSON.stringify(await stored(page, 'facts')))
    .toMatch(/"minutesADay":40.*"restDays":\[6\]/);
});

test('what is changed while the plan is being made anew is still to be confirmed', async ({
  page,
}) => {
  await firstAnswer(page);
  await setDate(page, 13);
  const minutes = page.getByLabel('Minutes a day');
  await minutes.fill('40');
  await minutes.blur();
  await expect(button(page, 'Change the plan')).toBeVisible();
  await button(page, 'Change the plan').evaluate((confirm: HTMLButtonElement) => {
    const field = confirm.closest('section')?.querySelector<HTMLInputElement>('[type=number]');
    confirm.click();
    if (!field) return;
    field.value = '50';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByText(/^Changed: /)).toBeVisible();
  await expect(minutes).toHaveValue('50');
  await button(page, 'Change the plan').click();
  await expect(button(page, 'Change the plan')).toBeHidden();
  await expect(minutes).toHaveValue('50');
});
