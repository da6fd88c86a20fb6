import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Request } from '@playwright/test';
import { startServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

export { expect } from '@playwright/test';

/** What went wrong without being seen on the screen. */
export interface Faults {
  /** What a journey provokes itself: a cut line, above all. */
  expected(...patterns: readonly RegExp[]): void;
  unexpected(): readonly string[];
}

interface Fixtures {
  readonly faults: Faults;
  readonly server: OwnServer;
  /** Whether the service worker comes: to fetch all that it keeps takes half the time of a short journey. */
  readonly comesOffline: boolean;
}

/** Every journey is Joe's, on his phone; it fails on anything that went wrong behind the screen. */
export const test = base.extend<Fixtures>({
  viewport: { width: 390, height: 844 },
  timezoneId: 'UTC',
  faults: [
    async ({ context }, use) => {
      const faults = await watch(context);
      await use(faults);
      expect(faults.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  comesOffline: [true, { option: true }],
  context: async ({ context, comesOffline }, use) => {
    if (!comesOffline) await context.addInitScript(neverRegister);
    await use(context);
  },
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
});

/** As on a line so slow that the worker is still on its way. */
function neverRegister(): void {
  if (!('serviceWorker' in navigator)) return; // A blank page has none.
  ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);
}

/** For a context of a journey's own: a second device. */
export async function watch(context: BrowserContext): Promise<Faults> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') {
      seen.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (fault) => seen.push(`page: ${String(fault.error())}`));
  context.on('request', (request) => {
    const asking = askingOrigin(request);
    if (asking && new URL(request.url()).origin !== asking) seen.push(`request: ${request.url()}`);
  });
  return {
    expected: (...patterns) => void expected.push(...patterns),
    unexpected: () => seen.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  };
}

/** The origin of the page or worker that asks; none for the journey's own way to a page. */
function askingOrigin(request: Request): string | undefined {
  const url = request.url();
  if (request.isNavigationRequest() || /^(blob|data):/.test(url)) return undefined;
  const asker = request.serviceWorker()?.url() ?? request.frame().url();
  return asker.startsWith('http') ? new URL(asker).origin : undefined;
}
