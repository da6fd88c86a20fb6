import type { Page } from '@playwright/test';
import { answer, button, firstAnswer, question } from './steps.ts';
import { expect, test } from './support.ts';

/** What is kept for the next start, as the worker would answer with it. */
function kept(page: Page): Promise<{ text: string; policy: string } | undefined> {
  return page.evaluate(async () => {
    const answer = await caches.match('screens', { cacheName: 'backfill-screens' });
    if (!answer) return undefined;
    const policy = answer.headers.get('content-security-policy') ?? '';
    return { text: await answer.text(), policy };
  });
}

const isKept = (page: Page) => expect.poll(async () => (await kept(page)) !== undefined);

/** In every document to come: notes what is the first to be seen. A page that has come in part may have an empty frame. */
async function noteFirstFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    requestAnimationFrame(function look() {
      const shown = document.querySelector('#app > *') ? document.body.innerText.trim() : '';
      if (!shown) return void requestAnimationFrame(look);
      Object.assign(window, { firstFrame: shown });
    });
  });
}

const firstFrame = (page: Page) =>
  page.evaluate(() => (window as unknown as { firstFrame: string }).firstFrame);

test.beforeEach(async ({ page, server }) => {
  await firstAnswer(page, server.origin);
  await page.goto(`${server.origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
  await isKept(page).toBe(true);
});

test('the next start shows the due card before the app is there, and Today under its address', async ({
  page,
  server,
}) => {
  await server.stop();
  await noteFirstFrame(page);
  await page.goto(`${server.origin}/#/review`);
  await page.reload();
  const card = (await question(page).textContent()) ?? '';
  expect(await firstFrame(page)).toContain(card.trim().slice(0, 30));
  expect(await firstFrame(page)).not.toContain('Readiness today');
  await button(page, 'Show answer').click();
  await expect(page.getByRole('group', { name: 'Answer', exact: true })).toBeVisible();

  await page.goto(`${server.origin}/#/`);
  await isKept(page).toBe(true);
  await page.reload();
  expect(await firstFrame(page)).toContain('Readiness today');
  expect(await firstFrame(page)).not.toContain(card.trim().slice(0, 30));
  await button(page, 'Start review').click();
  await expect(question(page)).toHaveText(card);
});

test('what is kept runs no foreign script and carries no style that the policy would refuse', async ({
  page,
}) => {
  const { text, policy } = (await kept(page)) ?? { text: '', policy: '' };
  expect(text).not.toMatch(/ style=| on[a-z]+=/);
  expect(text.match(/<script(?![^>]*src=)[^>]*>/g)).toHaveLength(1);
  expect(policy.match(/script-src 'self' 'wasm-unsafe-eval'( 'sha256-[^']+'){2};/)).not.toBeNull();
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('a rating takes it away, deleting all data as well, and the theme goes into the next', async ({
  page,
  server,
}) => {
  await button(page, 'Start review').click();
  await answer(page);
  await isKept(page).toBe(false);
  await page.goto(`${server.origin}/#/settings`);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(async () => (await kept(page))?.text.includes('data-theme="dark"')).toBe(true);
  await button(page, 'Delete all data').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Delete/ })
    .click();
  await isKept(page).toBe(false);
});

test('on another day it is not shown', async ({ page, server }) => {
  await page.evaluate(async () => {
    const cache = await caches.open('backfill-screens');
    const answer = await cache.match('screens');
    if (!answer) throw new Error('nothing is kept');
    const headers = new Headers(answer.headers);
    headers.set('x-valid-until', String(Date.now() - 1));
    await cache.put('screens', new Response(await answer.text(), { headers }));
  });
  await page.goto('about:blank');
  await page.goto(`${server.origin}/#/review`);
  await expect(question(page)).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-kept', /./);
});
