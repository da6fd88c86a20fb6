import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { button } from './steps.ts';

/** The day on which these journeys begin, at noon. */
export const tuesday = Date.parse('2026-12-01T12:00:00Z');
export const dayLength = 24 * 60 * 60_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export const dateField = (page: Page) => page.getByLabel('Interview date');
export const says = (page: Page) => page.getByRole('region', { name: 'What the plan says' });
export const newCards = (page: Page) => page.getByRole('listitem').filter({ hasText: / new$/ });
export const until = (page: Page, text: string) => page.getByRole('link', { name: text });

/** The app starts anew under another clock. */
export async function returnAt(page: Page, time: number, screen = ''): Promise<void> {
  await page.clock.setSystemTime(time);
  await page.goto(`/#/${screen}`);
  await page.reload();
}

/** Sets the date so many days from a Tuesday in December. */
export async function setDate(page: Page, days: number): Promise<void> {
  await page.goto('/#/settings');
  await dateField(page).fill(dateOf(tuesday + days * dayLength));
  await button(page, /^(Set the date|Move the interview)$/).click();
  await expect(page.getByText(/^Your interview is on/)).toBeVisible();
}
