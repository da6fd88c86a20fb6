import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { open, result, run, slow } from './drill-steps.ts';
import { backupOf, cardOf, onlyDue } from './history.ts';
import { forgetCopies, keepDataDirectory } from './kept-engine.ts';
import type { OwnServer } from './own-server.ts';
import { dist } from './own-server.ts';
import { answer, button, done, question, restore } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

test.describe.configure({ mode: 'default' });

/** The app as it is, but for the version it calls itself by, and for names: SQL engine and editor are others. */
const nextVersion = '99.0.0';
const otherDrills = `{
  name: 'other-drills',
  enforce: 'post',
  config: () => ({ define: { __LAB_BYTES__: '9000000' } }),
  transform: (code, id) => (id.endsWith('/code-editor.ts') ? code + ';globalThis.next = 1' : null),
}`;
let nextBuild: string;

test.beforeAll(async () => {
  nextBuild = mkdtempSync(join(tmpdir(), 'backfill-next-'));
  const options = {
    define: { __BUILD__: JSON.stringify(nextVersion) },
    logLevel: 'error',
    build: { outDir: nextBuild, emptyOutDir: true },
  };
  const config = `{ ...${JSON.stringify(options)}, plugins: [${otherDrills}] }`;
  const script = `(await import('vite')).build(${config})`;
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', `await ${script}`],
    {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
});
test.afterAll(() => rmSync(nextBuild, { recursive: true, force: true }));

/** On Today, with everything kept for offline use and one card to review. */
async function begin(page: Page, origin: string): Promise<void> {
  await restore(page, await backupOf(onlyDue(cardOf('concept'))), origin);
  await page.goto(`${origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
}

/**
 * Another version, found by a page that is open. By a reload it would be found as well; but where it is kept
 * before the page has looked, that is a start, and it takes over without asking.
 */
async function offer(page: Page, server: OwnServer) {
  server.deploy(nextBuild);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A new version is ready.')).toBeVisible();
}

async function expectVersion(page: Page, version: string | RegExp): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'));
  await expect(page.getByText(version)).toBeVisible();
}

test('an update never touches a review; when it is over, all tabs go to the new version', async ({
  page: reviewing,
  context,
  server,
}) => {
  await begin(reviewing, server.origin);
  await button(reviewing, 'Start review').click();
  await expect(button(reviewing, 'Show answer')).toBeVisible();
  const card = await question(reviewing).textContent();
  const other = await context.newPage();
  await other.goto(`${server.origin}/#/`);
  await expect(button(other, 'Start review')).toBeVisible();

  await offer(other, server);
  await button(other, 'Update now').click();
  await expect(other.getByText('waits until the review in another tab is finished')).toBeVisible();
  await expect(reviewing.getByText(/new version/)).toBeHidden();
  await expect(question(reviewing)).toHaveText(card ?? '');

  await answer(reviewing);
  await expect(done(reviewing)).toBeVisible();
  const reloaded = reviewing.waitForEvent('load');
  await button(other, 'Update now').click();
  await reloaded;
  await expectVersion(reviewing, `Backfill ${nextVersion}`);
  await expectVersion(other, `Backfill ${nextVersion}`);
});

test('a version that waited takes over at the next start', async ({ page, context, server }) => {
  await begin(page, server.origin);
  await offer(page, server);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${server.origin}/#/`);
  await expectVersion(later, `Backfill ${nextVersion}`);
});

test('a tab of the old version still gets its parts after another one updated', async ({
  page,
  server,
}) => {
  await begin(page, server.origin);
  await offer(page, server);
  const reloaded = page.waitForEvent('load');
  await button(page, 'Update now').click();
  await reloaded;
  await expectVersion(page, `Backfill ${nextVersion}`);
  const parts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const gone = parts.filter((name) => !readdirSync(join(nextBuild, 'assets')).includes(name));
  expect(gone.length).toBeGreaterThan(0);
  // Drills are kept where one was opened, and a first visit alone asks for `ahead`.
  const kept = gone.filter((name) => !/^(ahead\.|lab-worker|code-editor)/.test(name));
  const answers = await page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await fetch(`assets/${name}`)).status)),
    kept,
  );
  expect(answers).toEqual(kept.map(() => 200));
});

test('an update has its drills offline, whatever the old tab opened while it waited', async ({
  page,
  server,
  faults,
}) => {
  faults.expected(/ERR_/); // The browser's own copies are gone, and the line is dead.
  await keepDataDirectory(page, server.origin);
  await begin(page, server.origin);
  await open(page, server.origin);
  await run(page, 'select count(*) from customer_changes');
  await expect(result(page)).toContainText('4', slow);
  await page.goto(`${server.origin}/#/`);
  await offer(page, server);
  await open(page, server.origin);
  await run(page, 'select count(*) from customer_changes');
  await expect(result(page)).toContainText('4', slow);
  await page.waitForTimeout(1500); // What was loaded is kept behind the screen.
  expect(await keptOfDrills(page)).toEqual(ofDrills(dist, nextBuild));

  await page.goto(`${server.origin}/#/`);
  const reloaded = page.waitForEvent('load');
  await button(page, 'Update now').click();
  await reloaded;
  await expectVersion(page, `Backfill ${nextVersion}`);
  expect(await keptOfDrills(page)).toEqual(ofDrills(nextBuild));
  server.cutAfter(0);
  await forgetCopies(page);
  await open(page, server.origin);
  await run(page, 'select count(*) from customer_changes');
  await expect(result(page)).toContainText('4', slow);
});

test('the version that runs keeps its parts when another one waited in vain', async ({
  page,
  server,
}) => {
  await begin(page, server.origin);
  await offer(page, server);
  const after = test.info().outputPath('after');
  cpSync(nextBuild, after, { recursive: true });
  const worker = readFileSync(join(after, 'sw.js'), 'utf8');
  const [build = ''] = (await builds(page)).filter((name) => worker.includes(name)).slice(-1);
  writeFileSync(join(after, 'sw.js'), worker.replaceAll(build, 'afternext0'));
  server.deploy(after);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => builds(page)).toContain('afternext0');
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing),
    )
    .toBeNull();
  const [first = ''] = await builds(page);
  const reloaded = page.waitForEvent('load');
  await button(page, 'Update now').click();
  await reloaded;
  await expect.poll(() => builds(page)).toEqual([first, 'afternext0']);
});

/** The builds that are kept, in the order in which they came. */
function builds(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await caches.keys()).flatMap((name) => name.split('backfill-build-')[1] ?? []),
  );
}

/** The names of the engine's worker and of the editor in these builds. */
function ofDrills(...folders: readonly string[]): string[] {
  const named = (folder: string) =>
    readdirSync(join(folder, 'assets')).filter((name) => /^(lab-worker|code-editor)/.test(name));
  return [...new Set(folders.flatMap(named))].sort();
}

async function keptOfDrills(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () =>
    (await (await caches.open('backfill-lab')).keys()).map(({ url }) => url.split('/').pop() ?? ''),
  );
  return kept.filter((name) => /^(lab-worker|code-editor)/.test(name)).sort();
}

test('the kill switch takes the worker and its caches away and leaves the reviews', async ({
  page,
  server,
}) => {
  await begin(page, server.origin);
  const before = await stored(page, 'cards');
  const stopped = test.info().outputPath('stopped');
  cpSync(dist, stopped, { recursive: true });
  cpSync(join(dist, 'kill-switch.js'), join(stopped, 'sw.js'));
  server.deploy(stopped);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length).catch(() => -1))
    .toBe(0);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller).catch(() => 'loading'))
    .toBeNull();
  await page.reload();
  await expect(button(page, 'Start review')).toBeVisible();
  expect(await stored(page, 'cards')).toEqual(before);
});
