import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packagedChromium } from './packaged-chromium.ts';
import type { Program } from './packaged-chromium.ts';
import { playwrightChromium } from './playwright-chromium.ts';

/** How to start a Chromium: its program, and what to tell it. */
export interface Browser extends Program {
  readonly args: readonly string[];
}

/** Quiet and offline: a test machine has no GPU, often no user namespaces, and no business online. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** What the search asks of the machine, so that its order can be tested without one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  isProgram(path: string): boolean;
  playwright(): Promise<string | undefined>;
  packaged(): Promise<Program | undefined>;
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isProgram,
  playwright: playwrightChromium,
  packaged: packagedChromium,
};

/** Finds a Chromium, in order: $CHROMIUM_PATH, an installed one, Playwright's, the one from npm. */
export async function findBrowser(machine: Machine = thisMachine): Promise<Browser> {
  const wanted = machine.env['CHROMIUM_PATH'];
  if (wanted) {
    if (machine.isProgram(wanted)) return { path: wanted, env: {}, args };
    throw new Error(`CHROMIUM_PATH names ${wanted}, which is no program that can be run.`);
  }
  const installed = installedPaths(machine).find((path) => machine.isProgram(path));
  const path = installed ?? (await machine.playwright());
  if (path) return { path, env: {}, args };
  const packaged = await machine.packaged();
  if (packaged) return { ...packaged, args };
  throw new Error(
    'No Chromium was found. Install one: "npx playwright install chromium", ' +
      'or on Debian and Ubuntu "apt-get install chromium". $CHROMIUM_PATH may name another.',
  );
}

function installedPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name];
      return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
    });
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
