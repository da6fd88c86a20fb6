import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Drill } from '../../src/core/drill/drill.ts';
import type { FromLab, LabCalls, ToLab } from '../../src/lab/lab-messages.ts';
import type { Lab } from '../lab.ts';
import type { Site } from '../site.ts';
import type { Chromium } from './chromium.ts';
import { phoneTab, seen, tap } from './interview.ts';
import { unthrottled } from './profile.ts';
import type { Tab } from './tab.ts';

/** Every drill of a build. */
export function drillsOf({ dist }: Site): Drill[] {
  const content = join(dist, 'assets/content');
  return readdirSync(content)
    .filter((name) => name.startsWith('drills-'))
    .flatMap((name) => JSON.parse(readFileSync(join(content, name), 'utf8')) as Drill[]);
}

/** A browser in which a drill was opened before: the engine and the app are kept. */
export async function driller(
  lab: Lab,
): Promise<{ readonly app: Site; readonly browser: Chromium; readonly drills: Drill[] }> {
  const app = await lab.app();
  const drills = drillsOf(app);
  const browser = await lab.browser(unthrottled);
  const tab = await openDrill(browser, app, drills[0]);
  await tap(tab, 'Load PostgreSQL');
  await tab.run(preparedIn);
  await tab.run(() => navigator.serviceWorker.ready.then(() => undefined));
  // The drills themselves come with what is kept for later.
  await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 5000)));
  await tab.close();
  return { app, browser, drills };
}

/** The page of a drill, as far as it can be typed in. */
export async function openDrill(
  browser: Chromium,
  app: Site,
  drill: Drill | undefined,
): Promise<Tab> {
  const tab = await phoneTab(browser, unthrottled);
  await tab.before(watchWorkers);
  await tab.open(`${app.url}#/drill/sql/${drill?.id}`);
  await seen(tab, '.bench button', 'Run');
  return tab;
}

interface Noted {
  /** The address of the lab's worker. */
  lab?: string;
  /** Milliseconds from its start until the data was made, and when that was in the life of the page. */
  prepared?: { readonly took: number; readonly at: number };
}

/** In the page, before its own scripts: notes the lab's worker and its first answer. */
function watchWorkers(): void {
  const noted: Noted = {};
  const Own = Worker;
  class Watched extends Own {
    constructor(address: string | URL, options?: WorkerOptions) {
      const began = performance.now();
      super(address, options);
      noted.lab = String(address);
      this.addEventListener('message', ({ data }: MessageEvent<FromLab>) => {
        const at = performance.now();
        if (data.type === 'answer') noted.prepared ??= { took: at - began, at };
      });
    }
  }
  Object.assign(globalThis, { noted, Worker: Watched });
}

/** In the page: waits until the data of its drill is made. */
export async function preparedIn(): Promise<NonNullable<Noted['prepared']>> {
  const { noted } = globalThis as unknown as { noted: Noted };
  const deadline = performance.now() + 120_000;
  while (!noted.prepared) {
    if (performance.now() > deadline) throw new Error('The data was never made.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return noted.prepared;
}

/** In the page: milliseconds in which a new lab, the data made, checks a drill's own solution. */
export async function checkIn(drill: Drill): Promise<number> {
  const { noted } = globalThis as unknown as { noted: Noted };
  const worker = new Worker(noted.lab ?? '', { type: 'module' });
  const ask = (call: keyof LabCalls, ...given: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<FromLab>) => {
        if (data.type === 'answer') resolve(data.value);
        if (data.type === 'fault') reject(new Error(data.fault.message));
      };
      worker.postMessage({ call, given } satisfies ToLab);
    });
  await ask('prepare', drill.setup);
  const began = performance.now();
  const verdicts = (await ask('check', drill, drill.solution)) as { passed: boolean }[];
  const took = performance.now() - began;
  worker.terminate();
  if (!verdicts.every(({ passed }) => passed)) throw new Error(`${drill.id} does not pass.`);
  return took;
}
