import { readdirSync } from 'node:fs';
import { backupOf, everyKind } from './history.ts';
import { dist } from './own-server.ts';
import { answer, button, firstAnswer, ratingButton, restore } from './steps.ts';
import { expect, test } from './support.ts';

// That no policy is violated and nothing is asked of another origin, every journey checks.

/** What every answer carries, and what documents and workers carry besides. */
const always = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
};
const onPages = {
  ...always,
  'content-security-policy': /^default-src 'none';.*require-trusted-types-for 'script'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'origin-agent-cluster': /^\?1$/,
  'permissions-policy': /camera=\(\)/,
};

function missingFrom(headers: Record<string, string>, wanted: Record<string, RegExp>): string[] {
  return Object.keys(wanted).filter((name) => !wanted[name]?.test(headers[name] ?? ''));
}

test('every answer carries its headers, pages and workers all of them', async ({
  page,
  context,
  request,
}) => {
  const missing: string[] = [];
  context.on('response', (response) => {
    const wanted = response.request().isNavigationRequest() ? onPages : always;
    const names = missingFrom(response.headers(), wanted);
    if (names.length > 0) missing.push(`${response.url()}: ${names.join(', ')}`);
  });
  await firstAnswer(page);
  await page.goto('/rescue.html');
  expect(missing).toEqual([]);
  for (const worker of ['/sw.js', '/kill-switch.js']) {
    expect(missingFrom((await request.get(worker)).headers(), onPages), worker).toEqual([]);
  }
  const absent = await request.get('/nothing-here');
  expect(absent.status()).toBe(404);
  expect(missingFrom(absent.headers(), always)).toEqual([]);
});

test('the page that the worker answers with carries them too', async ({ page }) => {
  await firstAnswer(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  const response = await page.goto('/');
  expect(response?.fromServiceWorker()).toBe(true);
  expect(missingFrom(response?.headers() ?? {}, onPages)).toEqual([]);
});

test('a walk through every screen violates no policy', async ({ page }) => {
  await page.goto('/');
  await restore(page, await backupOf(everyKind));
  await page.goto('/#/review');
  for (const _ of everyKind) await answer(page);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/#/');
  await page.getByText('By domain').click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto('/#/settings');
  await button(page, 'Delete all data').click();
  await button(page, 'Keep everything').click();
  await page.goto('/rescue.html');
  await expect(button(page, 'Save my data')).toBeVisible();
});

test('trusted types are enforced: a string does not become HTML or a script', async ({
  page,
  faults,
}) => {
  faults.expected(/TrustedHTML|TrustedScript|require-trusted-types-for|trusted-types/);
  await firstAnswer(page);
  const refused = await page.evaluate(() => {
    const attempts: (() => void)[] = [
      () => (document.createElement('div').innerHTML = '<b>x</b>'),
      () => (document.createElement('script').text = 'x'),
      () => (document.createElement('script').src = 'https://elsewhere.example/x.js'),
      () => void new Worker('https://elsewhere.example/x.js'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'taken';
      } catch (fault) {
        return (fault as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test('no page has inline handlers or style attributes, and its only inline style is hashed', async ({
  request,
}) => {
  const pages = readdirSync(dist, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages).toHaveLength(3);
  for (const path of pages) {
    const html = await (await request.get(`/${path}`)).text();
    expect(html, path).not.toMatch(/<[^>]+\s(on[a-z]+|style)=/i);
    expect(html, path).not.toMatch(/javascript:/i);
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g), path).toBeNull();
    // The shell's policy is a header, from the worker.
    const inPage = html.includes('http-equiv="Content-Security-Policy"');
    expect(inPage, path).toBe(!path.includes('shell.'));
  }
});

test('every link of our own leads somewhere', async ({ page, request }) => {
  await firstAnswer(page);
  await page.goto('/#/settings');
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible();
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const own = links.filter((link) => new URL(link).origin === new URL(page.url()).origin);
  for (const link of new Set(own)) {
    expect((await request.get(link)).status(), link).toBe(200);
  }
});

test('markup in the address stays an address', async ({ page }) => {
  await page.goto('/#/<img src=x onerror=alert(1)>');
  await expect(button(page, 'Show answer').or(ratingButton(page, 'Good')).first()).toBeVisible();
});
