import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { bundle } from '../../scripts/demo/bundle.ts';
import type { DemoHistory, DemoInPage } from '../../scripts/demo/in-page.ts';
import { dist } from './own-server.ts';

/** Histories to look at Progress with: a learner after a week, and one after two years. */
export const histories = {
  week: { days: 7, cards: 45, reviews: 130, interviews: 1 },
  'two-year': { days: 730, cards: 225, reviews: 6000, interviews: 20, idle: 0.3 },
} as const satisfies Record<string, DemoHistory>;

let demo: Promise<string> | undefined;

/** Fills the database before the app is opened for the first time. */
export async function seedHistory(page: Page, history: DemoHistory): Promise<void> {
  demo ??= bundle(resolve(import.meta.dirname, '../../scripts/demo/in-page.ts'));
  const names = readdirSync(resolve(dist, 'assets/content'));
  const index = `/assets/content/${names.find((name) => name.startsWith('index.'))}`;
  await page.goto('/manifest.webmanifest');
  await page.evaluate(await demo);
  await page.evaluate(
    ([path, plan]) => (globalThis as unknown as DemoInPage).seedDemo(path, plan),
    [index, history] as const,
  );
}

/** Opens Progress by its link, and waits until the last answer was read. */
export async function openProgress(page: Page): Promise<void> {
  await page.goto('/#/');
  await page.getByRole('link', { name: 'Progress', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeFocused();
  await expect(page.getByRole('heading', { name: /a day over the next two weeks/ })).toBeVisible();
}

/** A part of the screen, by its heading. */
export const part = (page: Page, heading: RegExp) =>
  page.locator('section.panel').filter({ has: page.getByRole('heading', { name: heading }) });
