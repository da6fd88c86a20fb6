/** `npm run shots`: pictures of every screen, to be looked at. `--readme` renews the published ones. */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ownArguments } from './arguments.ts';
import { findBrowser } from './browser/find-browser.ts';
import { bundle } from './demo/bundle.ts';
import { serve } from './serve.ts';
import { drawIcons } from './shots/icons.ts';
import { shootLongest } from './shots/longest.ts';
import { publish } from './shots/publish.ts';
import { shootScreens } from './shots/screens.ts';

const { readme } = ownArguments({ readme: { type: 'boolean' } });
const root = resolve(import.meta.dirname, '..');
const cache = join(root, '.cache/shots');
const dist = join(cache, 'dist');
const looks = (['phone', 'desktop'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({ size, theme })),
);

await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
const server = await serve(dist, 0);
const { path, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath: path,
  args: [...args],
  env: { ...(process.env as Record<string, string>), ...env },
});
try {
  const index = readdirSync(join(dist, 'assets/content')).find((name) => name.startsWith('index.'));
  const stage = {
    browser,
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    index: `/assets/content/${index}`,
    demo: await bundle(resolve(root, 'scripts/demo/in-page.ts')),
    folder: cache,
  };
  for (const look of looks) {
    console.log(`${look.size}, ${look.theme} ...`);
    await shootScreens(stage, look);
  }
  await shootLongest(stage, { size: 'phone', theme: 'light' }, dist);
  if (readme) {
    await drawIcons(browser, join(root, 'public/icons'));
    await publish(cache, root);
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
console.log(`The pictures are in ${cache}.`);
