import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { CardId } from '../../src/core/content/card.ts';
import { catalog } from './history.ts';

export const search = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search cards and questions' });
export const lines = (page: Page): Locator => page.getByRole('main').getByRole('listitem');
export const found = (page: Page): Locator =>
  page.getByText(
    /^(\d+ (cards?|questions?)( and \d+ questions?)?|Nothing found)(\. Reading the texts)?$/,
  );
/** Every card of the catalog. */
export const size = catalog.domains.reduce((sum, { cards }) => sum + cards.length, 0);

export async function openLibrary(page: Page, rest = ''): Promise<void> {
  await page.goto(`/#/library${rest}`);
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
}

export async function openCard(page: Page, id: CardId): Promise<void> {
  await page.goto(`/#/library/${id}`);
  await expect(page.getByRole('heading', { name: 'Card', exact: true })).toBeVisible();
}
