import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { Machine } from './find-browser.ts';

const own = '/home/joe/.cache/playwright/chrome';
const packaged = { path: '/home/joe/.cache/backfill/chromium', env: { LD_LIBRARY_PATH: '/lib' } };

/** A machine on which these programs can be run. */
function machine(programs: readonly string[], more: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isProgram: (path) => programs.includes(path),
    playwright: () => Promise.resolve(undefined),
    packaged: () => Promise.resolve(undefined),
    ...more,
  };
}

async function found(on: Machine): Promise<string> {
  return (await findBrowser(on)).path;
}

const everything: Partial<Machine> = {
  playwright: () => Promise.resolve(own),
  packaged: () => Promise.resolve(packaged),
};

describe('the browser of the journeys is', () => {
  it('first the one that CHROMIUM_PATH names', async () => {
    const env = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' };
    const on = machine(['/opt/chrome', '/usr/bin/chromium'], { ...everything, env });
    expect(await found(on)).toBe('/opt/chrome');
  });

  it('then an installed one, Chrome before Chromium', async () => {
    expect(await found(machine(['/usr/bin/chromium'], everything))).toBe('/usr/bin/chromium');
    const both = ['/usr/local/bin/chromium', '/usr/bin/google-chrome'];
    expect(await found(machine(both, everything))).toBe('/usr/bin/google-chrome');
  });

  it('looked for where macOS and Windows keep it', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await found(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const windows = { platform: 'win32', env: { PROGRAMFILES: '/programs' } } as const;
    const chrome = '/programs/Google/Chrome/Application/chrome.exe';
    expect(await found(machine([chrome], windows))).toBe(chrome);
  });

  it("then Playwright's own", async () => {
    expect(await found(machine([], everything))).toBe(own);
  });

  it('then the one from npm, with its libraries', async () => {
    const on = machine([], { packaged: () => Promise.resolve(packaged) });
    expect(await findBrowser(on)).toMatchObject(packaged);
  });
});

it('says how to install one where there is none', async () => {
  await expect(findBrowser(machine([]))).rejects.toThrow(
    /npx playwright install chromium.*apt-get/,
  );
});

it('does not quietly take another than CHROMIUM_PATH names', async () => {
  const on = machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone', PATH: '/usr/bin' } });
  await expect(findBrowser(on)).rejects.toThrow('/gone');
});
