import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './own-server.ts';
import { button } from './steps.ts';
import { expect, test } from './support.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as Manifest;

test('the manifest says what every installer asks for', () => {
  for (const field of ['name', 'short_name', 'description', 'lang', 'theme_color']) {
    expect(manifest[field], field).toBeTruthy();
  }
  expect(manifest).toMatchObject({ display: 'standalone', id: './', background_color: /^#/ });
  const base = new URL('http://localhost/app/');
  const scope = new URL(manifest.scope, base).href;
  expect(new URL(manifest.start_url, base).href.startsWith(scope)).toBe(true);
  for (const { url } of manifest.shortcuts) {
    expect(new URL(url, base).href.startsWith(scope)).toBe(true);
  }
  const icon = (size: string, purpose?: string) =>
    manifest.icons.some((one) => one.sizes === size && one.purpose === purpose);
  expect([icon('192x192'), icon('512x512'), icon('512x512', 'maskable')]).toEqual([
    true,
    true,
    true,
  ]);
  for (const { form_factor, label } of manifest.screenshots) {
    expect(form_factor).toMatch(/^(narrow|wide)$/);
    expect(label).toBeTruthy();
  }
});

test('icons and screenshots are there, in the size and type they are listed with', async ({
  page,
}) => {
  await page.goto('/');
  const pictures = [...manifest.icons, ...manifest.screenshots].filter(
    ({ sizes }) => sizes !== 'any',
  );
  const found = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (src) => {
          const response = await fetch(src);
          const { width, height } = await createImageBitmap(await response.blob());
          return { src, sizes: `${width}x${height}`, type: response.headers.get('content-type') };
        }),
      ),
    pictures.map(({ src }) => src),
  );
  expect(found).toEqual(pictures.map(({ src, sizes, type }) => ({ src, sizes, type })));
});

test('the browser finds nothing that keeps the app from being installed', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const profile = test.info().outputPath('profile');
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(button(page, 'Show answer')).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  const protocol = await context.newCDPSession(page);
  await expect
    .poll(async () => (await protocol.send('Page.getInstallabilityErrors')).installabilityErrors)
    .toEqual([]);
  const { errors } = await protocol.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  await context.close();
});
