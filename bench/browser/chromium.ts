import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { Connection } from './connection.ts';
import type { Profile } from './profile.ts';
import { throttle, unthrottled } from './profile.ts';
import { Tab } from './tab.ts';
import { Traffic } from './traffic.ts';

/** A Chromium with a fresh profile on disk, everything in it slowed down as the profile says. */
export class Chromium {
  readonly connection: Connection;
  readonly traffic: Traffic;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #profile: Profile;

  private constructor(process: ChildProcess, folder: string, profile: Profile) {
    this.#process = process;
    this.#folder = folder;
    this.#profile = profile;
    const [, , , output, input] = process.stdio as unknown as [
      ...unknown[],
      output: Writable,
      input: Readable,
    ];
    this.connection = new Connection(output as Writable, input as Readable);
    this.traffic = new Traffic(this.connection);
  }

  static async start(profile: Profile): Promise<Chromium> {
    const { path, env, args } = await findBrowser();
    const folder = await mkdtemp(join(tmpdir(), 'backfill-bench-'));
    const process = spawn(
      path,
      [...args, '--headless=new', '--remote-debugging-pipe', `--user-data-dir=${folder}`],
      {
        env: { ...globalThis.process.env, ...env },
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      },
    );
    const browser = new Chromium(process, folder, profile);
    await browser.#followWorkers();
    await browser.#warmUp();
    return browser;
  }

  async tab(profile = this.#profile): Promise<Tab> {
    const { connection } = this;
    const { targetId } = await connection.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await connection.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await connection.send('Page.enable', {}, sessionId);
    await throttle(connection, sessionId, profile, 'page');
    return new Tab(connection, targetId, sessionId);
  }

  /** So that the next start has to start them, as one after a while would. */
  async stopWorkers(tab: Tab): Promise<void> {
    await tab.send('ServiceWorker.enable');
    await tab.send('ServiceWorker.stopAllWorkers');
    await tab.send('ServiceWorker.disable');
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.send('Browser.close').catch(() => this.#process.kill());
    await ended;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The browser's own start is nobody's first visit: it must be over, and a page drawn. */
  async #warmUp(): Promise<void> {
    const tab = await this.tab(unthrottled);
    await tab.open('data:text/html,<p>Ready<p><b>Ready</b> <code>Ready</code>');
    await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
    await tab.close();
  }

  /** Every service worker is put on the line before its first instruction. */
  async #followWorkers(): Promise<void> {
    const { connection } = this;
    connection.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if ((targetInfo as { type: string }).type !== 'service_worker') return;
      const session = String(sessionId);
      void throttle(connection, session, this.#profile, 'worker')
        .then(() => connection.send('Runtime.runIfWaitingForDebugger', {}, session))
        .catch(() => undefined); // It ended meanwhile.
    });
    await connection.send('Target.setAutoAttach', {
      autoAttach: true,
      // A worker that is started a second time would wait for ever, and without a line need not.
      waitForDebuggerOnStart: this.#profile.line !== undefined,
      flatten: true,
      filter: [{ type: 'service_worker' }],
    });
  }
}
