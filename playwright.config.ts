import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/find-browser.ts';

const browser = await findBrowser();

/** A browser does what Joe does, on the build that is in dist (or in $DIST). */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  globalSetup: './scripts/browser/serve-build.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['JOURNEYS_REPORT'] ?? 'test-results/journeys.json' }],
  ],
  projects: [{ name: 'chromium' }],
  use: {
    ...(process.env['JOURNEYS_URL'] && { baseURL: process.env['JOURNEYS_URL'] }),
    browserName: 'chromium',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: [...browser.args],
      env: { ...process.env, ...browser.env },
    },
  },
});
