import type { Page } from '@playwright/test';
import { address, drill, editor, endless, named, open, result, run, slow } from './drill-steps.ts';
import { forgetCopies, keepDataDirectory } from './kept-engine.ts';
import { button, firstAnswer } from './steps.ts';
import { expect, test } from './support.ts';

test.use({ comesOffline: false });

const typed = 'select count(*) as n from customer_changes';

/** The app works offline, and the first drill is not opened yet. */
async function visit(page: Page, origin: string): Promise<void> {
  await firstAnswer(page, origin);
  await page.goto(`${origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
}

test('while the engine is on its way the task is read and the answer written', async ({
  page,
  server,
}) => {
  await keepDataDirectory(page, server.origin);
  const release = server.hold(/\.(wasm|data)$/);
  await open(page, server.origin);
  await named(page, 'Run').click();
  await expect(page.getByText('Loading PostgreSQL, about 6 MB')).toBeVisible();
  await expect(page.getByText('A change feed delivers every change')).toBeVisible();
  await editor(page).fill(typed);
  await editor(page).press('Control+End');
  await page.keyboard.type(' where true');
  await expect(editor(page)).toHaveText(`${typed} where true`);
  release();
  await expect(result(page)).toBeVisible(slow);
  await named(page, 'Run').click();
  await expect(page.getByRole('heading', { name: 'Result 1 row' })).toBeVisible(slow);
});

test('a download that breaks off in the middle is said, and tried again', async ({
  page,
  server,
  faults,
}) => {
  faults.expected(/ERR_/);
  await keepDataDirectory(page, server.origin);
  server.breakOff(/pglite-.*\.wasm$/);
  await open(page, server.origin);
  await run(page, typed);
  await expect(page.getByRole('alert')).toContainText('PostgreSQL could not be started', slow);
  await expect(editor(page)).toHaveText(typed);
  server.mend();
  const before = server.asked.length;
  await button(page, 'Try again').click();
  await expect(page.getByRole('alert')).toBeHidden(slow);
  await named(page, 'Run').click();
  await expect(result(page)).toContainText('4', slow);
  // What had come is not asked for again.
  expect(server.asked.slice(before).filter((path) => path.endsWith('.data'))).toEqual([]);
});

test.describe('where the app itself is kept', () => {
  test.use({ comesOffline: true });

  test('an engine that the browser has cleared away is missed offline, and loaded with a network', async ({
    page,
    server,
    faults,
  }) => {
    faults.expected(/ERR_/, /Failed to (load|fetch)/);
    await keepDataDirectory(page, server.origin);
    await visit(page, server.origin);
    await open(page, server.origin);
    await run(page, typed);
    await expect(result(page)).toBeVisible(slow);
    server.cutAfter(0);
    await page.evaluate(() => caches.delete('backfill-lab'));
    await forgetCopies(page);
    await page.reload();
    await expect(editor(page)).toHaveValue(typed); // The plain box: the editor is away as well.
    await editor(page).fill(`${typed} `);
    await named(page, 'Run').click();
    await expect(page.getByRole('alert')).toContainText('connect, then try again', slow);
    server.mend();
    await button(page, 'Try again').click();
    await expect(page.getByRole('alert')).toBeHidden(slow);
    await named(page, 'Run').click();
    await expect(result(page)).toContainText('4', slow);
  });

  test('on a full device PostgreSQL runs, and says that it could not be kept', async ({
    page,
    server,
  }) => {
    await visit(page, server.origin);
    const session = await page.context().newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: server.origin });
    const quotaSize = usage + 2_000_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize });
    await open(page, server.origin);
    await run(page, typed);
    await expect(result(page)).toContainText('4', slow);
    await expect(page.getByText('could not be kept on this device')).toBeVisible();
    await expect(editor(page)).toHaveText(typed);
  });
});

test('a worker that breaks down is said and replaced, and the text is kept', async ({
  page,
  faults,
}) => {
  faults.expected(/the worker broke/);
  await keepDataDirectory(page);
  await open(page);
  await run(page, typed);
  await expect(result(page)).toBeVisible(slow);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker broke');
    });
  });
  await expect.poll(() => page.workers().length).toBe(0);
  await named(page, 'Run').click();
  await expect(page.getByText(/^PostgreSQL broke down/)).toBeVisible();
  await expect(editor(page)).toHaveText(typed);
  await named(page, 'Run').click();
  await expect(result(page)).toContainText('4', slow);
});

test('two tabs with a drill open do not disturb each other', async ({ page, context }) => {
  await keepDataDirectory(page);
  await open(page);
  await run(page, typed);
  await expect(result(page)).toContainText('4', slow);
  const other = await context.newPage();
  await open(other);
  await expect(editor(other)).toHaveText(typed);
  await run(other, 'delete from customer_changes; select count(*) from customer_changes');
  await expect(other.getByRole('table', { name: 'Statement 2' })).toContainText('0', slow);
  await named(page, 'Run').click();
  await expect(page.getByRole('status').filter({ hasText: 'PostgreSQL 18' })).toBeVisible();
  await expect(result(page)).toContainText('4');
  await expect(editor(page)).toHaveText(typed);
  // Whoever leaves without typing leaves the other's text alone.
  await page.goto('/#/drill');
  await other.reload();
  await expect(editor(other)).toHaveText(/^delete from customer_changes/);
});

test.describe('a device', () => {
  test('without WebAssembly says so, and keeps the text', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open(page);
    await expect(page.getByText('This browser cannot run WebAssembly')).toBeVisible();
    await expect(named(page, 'Run')).toHaveAttribute('aria-disabled', 'true');
    await editor(page).fill(typed);
    await editor(page).press('Control+Enter');
    await page.waitForTimeout(300);
    await page.reload();
    await expect(editor(page)).toHaveText(typed);
    expect(page.workers()).toEqual([]);
  });

  test('with little memory is warned before anything is loaded, and may go on', async ({
    page,
  }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'deviceMemory', { get: () => 1 }),
    );
    await keepDataDirectory(page);
    await open(page);
    await expect(page.getByText('This device has little memory')).toBeVisible();
    expect(page.workers()).toEqual([]);
    await button(page, 'Load it anyway').click();
    await expect(page.getByText('This device has little memory')).toBeHidden();
    await run(page, typed);
    await expect(result(page)).toContainText('4', slow);
    // It is on the device now, and memory is as scarce as before.
    await page.reload();
    await expect(page.getByText('This device has little memory')).toBeVisible();
    expect(page.workers()).toEqual([]);
  });
});

test('back in the middle of a query or a check ends the engine, and the text is there again', async ({
  page,
}) => {
  await keepDataDirectory(page);
  await page.goto('/#/drill');
  await open(page);
  await editor(page).fill(endless);
  for (const [call, status] of [
    ['Run', 'Running'],
    ['Check', 'Checking it on every data set'],
  ] as const) {
    await named(page, call).click();
    await expect(page.getByText(status)).toBeVisible(slow);
    await expect(button(page, 'Stop')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'SQL drills' })).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(0);
    await page.waitForTimeout(1000);
    expect(page.workers()).toEqual([]);
    await page.goForward();
    await expect(page).toHaveURL(new RegExp(address.slice(1)));
    await expect(page.getByRole('heading', { name: drill.title })).toBeVisible();
    await expect(editor(page)).toHaveText(endless);
  }
});
