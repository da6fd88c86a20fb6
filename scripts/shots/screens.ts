import type { Page } from '@playwright/test';
import type { Look, Stage } from './stage.ts';
import { openDevice, press, shoot } from './stage.ts';

const spoken =
  'So the first run had already written some rows before it died, and since we do a plain insert ' +
  'the retry just appended the same rows again. I would tell whoever reads it, overwrite the day in ' +
  'one transaction, and compare it with the source.';

/** Every screen on one device, empty and full. */
export async function shootScreens(stage: Stage, look: Look): Promise<void> {
  await shootEmpty(stage, look);
  await shootFull(stage, look);
  await shootDone(stage, look);
  await shootInterview(stage, look);
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
  await show(stage, page, 'drill');
  await shoot(stage, page, look, 'drill');
  await show(stage, page, 'drill/practice/weakest');
  await press(page, 'Show answer');
  await shoot(stage, page, look, 'practice');
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

/** An interview from its set-up to the wrap, marked by himself. */
async function shootInterview(stage: Stage, look: Look): Promise<void> {
  const page = await openDevice(stage, look, 'history');
  await show(stage, page, 'interview');
  await shoot(stage, page, look, 'interview-set-up');
  await press(page, 'Start interview');
  for (let question = 1; question <= 5; question++) {
    const once = (name: string) =>
      question === 1
        ? shoot(stage, page, look, `interview-${name}`, { whole: name === 'marking' })
        : undefined;
    await page.getByRole('textbox', { name: 'Your answer' }).fill(spoken);
    await page.waitForTimeout(300);
    await once('question');
    await press(page, 'Done answering');
    await once('self-rating');
    await page.getByRole('radio', { name: 'OK' }).click();
    const points = page
      .getByRole('radiogroup')
      .filter({ has: page.getByRole('radio', { name: 'Said it' }) });
    await points.first().waitFor();
    await once('marking');
    for (const [at, point] of (await points.all()).entries()) {
      const name = ['Said it', 'Half'][at] ?? 'No';
      await point.getByRole('radio', { name }).check();
    }
    await press(page, 'See the coaching');
    await page.getByRole('heading', { name: "What's missing" }).waitFor();
    await once('coaching');
    await press(page, question < 5 ? 'Next question' : 'Finish');
  }
  await page.getByRole('heading', { name: 'Session wrap' }).waitFor();
  await shoot(stage, page, look, 'interview-wrap', { whole: false });
  await page.getByRole('link', { name: 'Read the transcript' }).click();
  await page.waitForTimeout(500);
  await shoot(stage, page, look, 'interview-transcript');
  await show(stage, page, 'interview');
  await shoot(stage, page, look, 'interview-past');
  await page.context().close();
}

/** Opens a screen by its address, and waits until it has settled. */
export async function show(stage: Stage, page: Page, route: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${stage.url}#/${route}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(800);
}
