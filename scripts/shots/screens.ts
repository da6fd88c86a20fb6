import type { Page } from '@playwright/test';
import type { Look, Stage } from './stage.ts';
import { openDevice, press, shoot } from './stage.ts';

/** Every screen on one device, empty and full. */
export async function shootScreens(stage: Stage, look: Look): Promise<void> {
  await shootEmpty(stage, look);
  await shootFull(stage, look);
  await shootDone(stage, look);
}

async function shootEmpty(stage: Stage, look: Look): Promise<void> {
  const page = await openDevice(stage, look, 'nothing');
  await page.goto(stage.url);
  await page.waitForTimeout(500);
  await shoot(stage, page, look, 'first-visit');
  await press(page, 'Show answer');
  await shoot(stage, page, look, 'first-answer');
  await show(stage, page, 'settings');
  await shoot(stage, page, look, 'settings-empty');
  await page.context().close();
}

async function shootFull(stage: Stage, look: Look): Promise<void> {
  const page = await openDevice(stage, look, 'history');
  await show(stage, page, '');
  await shoot(stage, page, look, 'today', { whole: false });
  await show(stage, page, 'settings');
  await shoot(stage, page, look, 'settings');
  await show(stage, page, 'review');
  await shoot(stage, page, look, 'review', { whole: false });
  await press(page, 'Show answer');
  await shoot(stage, page, look, 'answer', { whole: false });
  await page.keyboard.press('?');
  await page.waitForTimeout(300);
  await shoot(stage, page, look, 'shortcuts', { whole: false });
  await page.context().close();
}

/** Answers everything, then looks at what comes after. */
async function shootDone(stage: Stage, look: Look): Promise<void> {
  const page = await openDevice(stage, look, { due: 'sql-join-fanout' });
  await show(stage, page, 'review');
  const done = page.getByRole('heading', { name: 'Done for today' });
  for (let card = 0; card < 40 && !(await done.isVisible()); card++) {
    await press(page, 'Show answer');
    await press(page, /^Good/);
  }
  await shoot(stage, page, look, 'done');
  await show(stage, page, '');
  await shoot(stage, page, look, 'today-done');
  await page.context().close();
}

/** Opens a screen by its address, and waits until it has settled. */
export async function show(stage: Stage, page: Page, route: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${stage.url}#/${route}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(800);
}
