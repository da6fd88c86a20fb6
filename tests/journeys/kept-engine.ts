import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { engineOptions } from '../../src/lab/pglite-engine.ts';
import { dist } from './own-server.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * As on a device that opened a drill before: the data directory is there that the engine makes the
 * first time and keeps. To make it is most of what a journey would take.
 */
export async function keepDataDirectory(page: Page, origin = ''): Promise<void> {
  const path = await dataDirectory();
  const file = (names: RegExp) => readdirSync(resolve(dist, 'assets')).find((n) => names.test(n));
  const address = '**/made-before';
  await page.route(address, (route) => route.fulfill({ path, contentType: 'application/x-gzip' }));
  await page.goto(`${origin}/assets/${file(/^licences/)}`);
  await page.evaluate(
    async (name) => {
      const made = await fetch('/made-before');
      await (await caches.open('backfill-lab')).put(name, made);
    },
    `/assets/data-dir.${file(/^pglite-.*\.wasm$/)}.tar.gz`,
  );
  await page.unroute(address);
}

/** Without the browser's own copies: only what the app keeps is left. */
export async function forgetCopies(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}

/** Made once, by the same engine in Node. */
async function dataDirectory(): Promise<string> {
  const text = readFileSync(
    resolve(root, 'node_modules/@electric-sql/pglite/package.json'),
    'utf8',
  );
  const { version } = JSON.parse(text) as { version: string };
  const path = resolve(
    root,
    `.cache/data-directory-${version}${engineOptions.initDbStartParams.join('')}.tar.gz`,
  );
  if (existsSync(path)) return path;
  const database = await PGlite.create(engineOptions);
  const made = await database.dumpDataDir('gzip');
  await database.close();
  mkdirSync(resolve(root, '.cache'), { recursive: true });
  // Renamed into place: two workers may make it at once.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, new Uint8Array(await made.arrayBuffer()));
  renameSync(draft, path);
  return path;
}
