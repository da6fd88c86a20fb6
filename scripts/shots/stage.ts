import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { DemoInPage } from '../demo/in-page.ts';

/** A device and a theme: where every screen is looked at. */
export interface Look {
  readonly size: 'phone' | 'desktop';
  readonly theme: 'light' | 'dark';
}

const sizes: Record<Look['size'], BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

/** What all pictures of a run share. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  /** Path of the catalog's index. */
  readonly index: string;
  /** Fills a database: scripts/demo/in-page.ts. */
  readonly demo: string;
  readonly folder: string;
}

type Filling = { readonly due: string } | 'history' | 'nothing';

/** A fresh device: nothing on it, a history, or one due card. */
export async function openDevice(stage: Stage, look: Look, filling: Filling): Promise<Page> {
  const context = await stage.browser.newContext({
    ...sizes[look.size],
    colorScheme: look.theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (filling !== 'nothing') {
    await page.goto(`${stage.url}no-page`);
    await page.evaluate(stage.demo);
    await page.evaluate(fill, { index: stage.index, filling });
  }
  return page;
}

function fill(wanted: {
  readonly index: string;
  readonly filling: Exclude<Filling, 'nothing'>;
}): Promise<number> {
  const { seedDemo, seedOneDue } = globalThis as unknown as DemoInPage;
  return wanted.filling === 'history'
    ? seedDemo(wanted.index, { days: 60, cards: 140, reviews: 900 })
    : seedOneDue(wanted.index, wanted.filling.due);
}

export interface Shot {
  /** All of a page that scrolls, or what the screen shows. */
  readonly whole?: boolean;
}

/** @returns the picture's path. */
export async function shoot(
  { folder }: Stage,
  page: Page,
  { size, theme }: Look,
  name: string,
  { whole = true }: Shot = {},
): Promise<string> {
  const path = join(folder, `${name}-${size}-${theme}.png`);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path, fullPage: whole });
  return path;
}

/** What Joe presses. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  // Longer than the guards against double taps.
  await page.waitForTimeout(450);
}
