import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/**
 * Bytes that a browser's pages and their workers hold, as the system counts them.
 * @returns undefined where the system does not say.
 */
export async function memoryOfPages(browser: Browser): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + residentBytes(id), 0);
}

function residentBytes(process: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(statusOf(process)) ?? [];
  return Number(kilobytes) * 1024;
}

/** Of one that ended meanwhile there is nothing left. */
function statusOf(process: number): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}
