import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Options, ScenarioServer } from '../fixtures/scenario-server.ts';
import { startScenarioServer } from '../fixtures/scenario-server.ts';
import type { Faults } from './support.ts';

export const canary = 'sk-canary-5f1d0c7e9b';

/** A server of another origin; what the browser says of it is not a fault of the app. */
export async function serverFor(faults: Faults, options?: Options): Promise<ScenarioServer> {
  const server = await startScenarioServer(options);
  faults.expected(new RegExp(server.origin));
  return server;
}

export async function openCoach(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await expect(page.getByRole('heading', { name: 'Coach' })).toBeVisible();
}

export async function setUp(page: Page, base: string, key = '', model = 'm'): Promise<void> {
  await openCoach(page);
  await page.getByLabel('Base URL').fill(base);
  await page.getByLabel('API key').fill(key);
  await page.getByLabel('Model', { exact: true }).fill(model);
  await page.getByLabel('Model', { exact: true }).blur();
  await expect(page.getByText(`${model} judges your answers`)).toBeVisible();
  // It says so of the one before as well, until this one is stored.
  await expect.poll(() => databases(page)).toContain(base);
}

export const works = (page: Page): Locator => page.getByText(/^It works: the model replied within/);
export const keyKept = (page: Page): Locator => page.getByText(/^A key is kept/);

/** All rows of all databases, bytes as letters. */
export function databases(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(new Error('not read'));
      });
    const letters = (bytes: Uint8Array) =>
      [...bytes].map((one) => String.fromCharCode(one)).join('');
    const shown = (_: string, value: unknown): unknown => {
      if (value instanceof CryptoKey) return { lock: value.extractable ? 'open' : 'closed' };
      if (value instanceof ArrayBuffer) return letters(new Uint8Array(value));
      return value instanceof Uint8Array ? letters(value) : value;
    };
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          settled(rows.getAllKeys()),
          settled(rows.getAll()),
        ]);
        found.push(JSON.stringify([name, store, keys, values], shown));
      }
      database.close();
    }
    return found.join('\n');
  });
}
