import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/find-browser.ts';

// For the servers of the journeys, in this process and in the workers.
process.env['QUICK_SERVER'] = 'true';
const browser = await findBrowser();

/** A browser does what Joe does, on the build that is in dist (or in $DIST). */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  globalSetup: './scripts/browser/serve-build.ts',
  workers: 2,
  fullyParallel: true,
  // A slow machine that nobody watches gets a second try; the gate's last lines name who needed it.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  forbidOnly: process.env['CI'] === 'true',
  // Only what never comes ends by these: a slow machine is no fault of the app.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['JOURNEYS_REPORT'] ?? 'test-results/journeys.json' }],
  ],
  projects: [{ name: 'chromium' }],
  use: {
    ...(process.env['JOURNEYS_URL'] && { baseURL: process.env['JOURNEYS_URL'] }),
    browserName: 'chromium',
    // A trace takes a third of the time of a journey: TRACE=1 asks for it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      // Each journey comes to PostgreSQL for the first time: to optimise it takes longer than it is used.
      args: [...browser.args, '--js-flags=--liftoff-only'],
      env: { ...process.env, ...browser.env },
    },
  },
});
