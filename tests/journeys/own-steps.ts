import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { backupOf, cardOf, catalog } from './history.ts';
import { button, restore } from './steps.ts';

export const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });
const firstDomain = catalog.domains[0]?.title ?? '';

export const saved = (page: Page): Locator => page.getByText(/^Saved\./);

/** Something answered, so that the app has begun, and nothing else to do today. */
export async function begun(page: Page): Promise<void> {
  await restore(page, await backupOf([{ card: cardOf('concept'), daysAgo: 0, due: 2 }]));
}

export async function write(page: Page, kind: string): Promise<void> {
  await page.goto('/#/library/write');
  await page.getByLabel('Kind').selectOption({ label: kind });
  const domain = page.getByLabel('Domain');
  // The first card of his own has nothing to go by.
  if ((await domain.inputValue()) === '') await domain.selectOption({ label: firstDomain });
}

export async function save(page: Page): Promise<void> {
  await button(page, 'Save the card').click();
  await expect(saved(page)).toBeVisible();
}

export async function writePlain(page: Page, front: string, back: string): Promise<void> {
  await write(page, 'Concept');
  await field(page, 'Question').fill(front);
  await field(page, 'Answer').fill(back);
  await save(page);
}
