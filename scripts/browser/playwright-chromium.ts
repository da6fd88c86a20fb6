import { existsSync } from 'node:fs';

/** Playwright's own Chromium, if `npx playwright install chromium` was run here. */
export async function playwrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
