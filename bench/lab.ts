import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from '../scripts/demo/bundle.ts';
import { Chromium } from './browser/chromium.ts';
import type { Profile } from './browser/profile.ts';
import { buildApp } from './builds/app.ts';
import { buildBareLab } from './builds/bare-lab.ts';
import { buildEmpty } from './builds/empty.ts';
import { buildMinimal } from './builds/minimal.ts';
import type { Model } from './model.ts';
import { slowModel } from './model.ts';
import { Site } from './site.ts';

/** What benchmarks work with: builds, servers, browsers, scripts. Made once, ended together. */
export class Lab {
  readonly folder: string;
  #made = new Map<string, Promise<unknown>>();
  #sites: Site[] = [];
  #browsers = new Set<Chromium>();
  #models: Model[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Lab> {
    return new Lab(await mkdtemp(join(tmpdir(), 'backfill-bench-')));
  }

  /** Our app. @param content another folder than the project's. */
  app(name = 'app', content?: string): Promise<Site> {
    return this.#site(name, (dist) => buildApp(dist, content));
  }

  /** An empty page with a service worker of four lines. */
  empty(): Promise<Site> {
    return this.#site('empty', buildEmpty);
  }

  /** A minimal app on Svelte, Dexie and ts-fsrs. */
  minimal(): Promise<Site> {
    return this.#site('minimal', buildMinimal);
  }

  /** PGlite in a worker, and nothing else. */
  bareLab(): Promise<Site> {
    return this.#site('bare-lab', buildBareLab);
  }

  /** A script to be run in a page. @param path of its entry, from the project's folder. */
  script(path: string): Promise<string> {
    return this.#once(path, () => bundle(resolve(import.meta.dirname, '..', path)));
  }

  /** A model that judges answers. */
  model(): Promise<Model> {
    return this.#once('model', async () => {
      const model = await slowModel();
      this.#models.push(model);
      return model;
    });
  }

  async browser(profile: Profile): Promise<Chromium> {
    const browser = await Chromium.start(profile);
    this.#browsers.add(browser);
    return browser;
  }

  async endBrowser(browser: Chromium): Promise<void> {
    this.#browsers.delete(browser);
    await browser.end();
  }

  /** Between two benchmarks: nothing of one may slow down the next. */
  async rest(): Promise<void> {
    await Promise.all([...this.#browsers].map((browser) => this.endBrowser(browser)));
    await Promise.all(this.#sites.map((site) => site.stop()));
  }

  async close(): Promise<void> {
    await this.rest();
    await Promise.all(this.#models.map((model) => model.close()));
    await rm(this.folder, { recursive: true, force: true });
  }

  async #site(name: string, build: (dist: string) => Promise<void>): Promise<Site> {
    const site = await this.#once(name, async () => {
      const dist = join(this.folder, name);
      await build(dist);
      const built = new Site(dist);
      this.#sites.push(built);
      return built;
    });
    await site.start();
    return site;
  }

  #once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#made.get(key) as Promise<T> | undefined) ?? make();
    this.#made.set(key, made);
    return made;
  }
}
