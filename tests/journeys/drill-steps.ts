import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Drill } from '../../src/core/drill/drill.ts';
import { expect } from './support.ts';

const source = 'content/01-advanced-sql/drills/sql-drill-newest-row.yaml';
export const drill = parse(
  readFileSync(new URL(`../../${source}`, import.meta.url), 'utf8'),
) as Drill;
export const address = `/#/drill/sql/${drill.id}`;
export const endless =
  'with recursive t as (select 1 union all select 1 from t) select count(*) from t';

/** The engine is loaded and started: on a busy machine that takes its time. */
export const slow = { timeout: 60_000 };
export const named = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Your SQL' });
export const result = (page: Page): Locator => page.getByRole('table', { name: 'Result' });

/** Opens the drill; the plain box has made way for the editor. */
export async function open(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}${address}`);
  await expect(page.getByRole('heading', { name: drill.title })).toBeVisible();
  await expect(page.locator('.cm-content')).toBeVisible();
}

export async function run(page: Page, sql: string): Promise<void> {
  await editor(page).fill(sql);
  await named(page, 'Run').click();
}
