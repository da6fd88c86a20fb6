import { catalog } from './history.ts';
import { begun, field, save, write, writePlain } from './own-steps.ts';
import { button, question, reveal } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

const [first, second, third] = catalog.domains.map(({ id, title }) => ({ id, title }));
if (!first || !second || !third) throw new Error('These journeys need three domains.');

test('a new card asks for its domain, then takes the last one, or the one looked at', async ({
  page,
}) => {
  await begun(page);
  await page.goto('/#/library/write');
  const domain = page.getByLabel('Domain');
  await expect(domain).toHaveValue('');
  await field(page, 'Question').fill('Where do I belong?');
  await field(page, 'Answer').fill('There.');
  await button(page, 'Save the card').click();
  await expect(page.getByText('Choose the domain that it belongs to.')).toBeVisible();
  await expect(domain).toBeFocused();
  await domain.selectOption({ label: second.title });
  await save(page);
  await expect(page.getByText(second.title, { exact: true })).toBeVisible();

  await page.goto('/#/library');
  await page.getByRole('link', { name: 'Write a card' }).click();
  await expect(domain).toHaveValue(second.id);

  await page.goto(`/#/library?domain=${third.id}`);
  await page.getByRole('link', { name: 'Write a card' }).click();
  await expect(domain).toHaveValue(third.id);
  await field(page, 'Question').pressSequentially('Still there');
  await page.reload();
  await expect(field(page, 'Question')).toHaveValue('Still there');
  await expect(domain).toHaveValue(third.id);
});

test('a card moves to another domain with its history and its memory', async ({ page }) => {
  await begun(page);
  await writePlain(page, 'A card that moves', 'Yes');
  const address = page.url();
  await page.goto('/#/review');
  await expect(question(page)).toContainText('A card that moves');
  await reveal(page);
  await page.keyboard.press('3');
  await page.goto(address);
  await expect(page.getByText(/^Chance that you recall it today/)).toBeVisible();
  const comes = await page.getByText(/^It comes /).textContent();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('Domain')).toHaveValue(first.id);
  await page.getByLabel('Domain').selectOption({ label: second.title });
  await expect(page.getByText('It moves there with its history and its memory.')).toBeVisible();
  await save(page);
  await expect(page.getByText(second.title, { exact: true })).toBeVisible();
  await expect(page.getByText(/^It comes /)).toHaveText(comes ?? '');
  await page.goto(`/#/library?domain=${second.id}&mark=own`);
  await expect(page.getByText(/^1 card/)).toBeVisible();
  const rows = await stored(page, 'cards');
  expect(rows.find(({ own }) => own === 1)).toMatchObject({ domain: second.id, stage: 'review' });
});

test('an analogy is asked from both sides, and says on both where it breaks down', async ({
  page,
}) => {
  await begun(page);
  await write(page, 'Analogy');
  await field(page, 'Question').fill('What is a partition like?');
  await field(page, 'Answer').fill('A shard.');
  await field(page, 'Where it breaks down, shown with the answer').fill('A shard moves.');
  await page.getByRole('checkbox', { name: 'Ask it from the other side too' }).check();
  await button(page, 'Save the card').click();
  await expect(page.getByText('This is still empty.')).toHaveCount(2);
  const other = page.getByRole('group', { name: 'From the other side' });
  await other.getByRole('textbox', { name: 'Question' }).fill('What is a shard like?');
  await other.getByRole('textbox', { name: 'Answer' }).fill('A partition.');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Breaks down where: A shard moves.')).toHaveCount(2);
  await save(page);
  const kin = page.getByRole('link', { name: 'What is a shard like?' });
  await expect(page.getByText('Of the same text, never on the same day')).toBeVisible();
  await kin.click();
  await expect(page.locator('.answer')).toHaveText('A partition.');
  await expect(page.getByText('Breaks down where: A shard moves.')).toBeVisible();
  await page.goto('/#/library?mark=own');
  await expect(page.getByText(/^2 cards/)).toBeVisible();
});
