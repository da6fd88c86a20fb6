/// <reference lib="webworker" />
import type { FromWorker, KeepScreens, SessionLock, ToWorker } from '../platform/worker-messages';
import { buildsKept, prefix, replaceBuild } from './builds';
import { keepLab, pruneLab } from './kept-lab';
import type { Pack, Precache } from './precache';
import { forgetScreens, keepScreens, keptScreens } from './screens';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: its id, and every file of the app relative to this script. */
declare const __PRECACHE__: Precache;
/** Once: the build puts the whole list wherever the name stands. */
const precache = __PRECACHE__;

const own = `${prefix}${precache.build}`;
/** The shell asks for the index by this name, and so stays the same when only cards change. */
const indexAlias = 'assets/content/index.json';
/** The same lock that a tab holds while a review is in progress. */
const sessionLock: SessionLock = 'backfill-session';

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const data = event.data as Partial<ToWorker> | null;
  if (data?.type === 'apply-update') event.waitUntil(applyUpdate(event.source));
  if (data?.type === 'keep-later') event.waitUntil(keepLater());
  if (data?.type === 'keep-screens') event.waitUntil(keep(data as KeepScreens));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (!url.href.startsWith(self.registration.scope)) return;
  // Whoever asks for the browser's own copy has ours already: see `lab/open-database`.
  if (request.cache === 'only-if-cached') return;
  if (isKept(url)) event.respondWith(fromAnyCache(request));
  else if (request.mode === 'navigate' && isApp(url)) event.respondWith(navigation(request));
});

/** Cards and files, all at once: one after another takes twice as long. */
async function install(): Promise<void> {
  const cache = await caches.open(own);
  const { files, packs, index, shell } = precache;
  const total = packs.reduce((sum, { holds }) => sum + holds.length, files.length);
  let done = 0;
  const count = async (kept: number) => tell({ type: 'progress', done: (done += kept), total });

  await Promise.all([
    ...packs.map((pack) => keepPack(cache, pack, count)),
    ...files.map((file) => keepFile(cache, file).then(() => count(1))),
  ]);
  // Whoever has an interview on the device keeps it through an update.
  if (await isUpdate()) await Promise.all([keepLater(), keepLab(precache.lab, keepFile)]);
  const kept = await cache.match(index);
  if (kept) await cache.put(indexAlias, kept);
  const page = await cache.match(shell);
  if (page) await cache.put(shell, shellOf(await page.text()));
}

/** Interviews. What is there already stays; what cannot be had now is asked for at the next start. */
async function keepLater(): Promise<void> {
  const cache = await caches.open(own);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = precache.later.filter((file) => !kept.has(new URL(file, location.href).href));
  await Promise.allSettled(missing.map((file) => keepFile(cache, file)));
}

/** Copies what an earlier build kept under the same, hashed name. Returns what is missing. */
async function takeOver(cache: Cache, files: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  await Promise.all(
    files.map(async (file) => {
      const known = await fromEarlierBuild(file);
      if (known) await cache.put(file, known);
      else missing.push(file);
    }),
  );
  return missing;
}

/** Every name carries a hash: the same name is the same file. */
async function fromEarlierBuild(file: string): Promise<Response | undefined> {
  return (await isUpdate()) ? caches.match(file) : undefined;
}

let update: Promise<boolean> | undefined;

/** Asked once: on a first visit there is nothing to look through. */
function isUpdate(): Promise<boolean> {
  update ??= buildsKept().then((names) => names.some((name) => name !== own));
  return update;
}

/** A first visit needs all that is in a pack: one request instead of dozens. An update needs a few. */
async function keepPack(
  cache: Cache,
  { file, holds }: Pack,
  count: (kept: number) => Promise<void>,
): Promise<void> {
  const missing = await takeOver(cache, holds);
  await count(holds.length - missing.length);
  if (missing.length > holds.length / 2) {
    await unpack(cache, file, missing);
    await count(missing.length);
  } else {
    await Promise.all(missing.map((one) => keepFile(cache, one).then(() => count(1))));
  }
}

async function unpack(cache: Cache, pack: string, files: readonly string[]): Promise<void> {
  const response = await fetch(pack);
  if (!response.ok) throw new Error(`${pack} answered ${response.status}`);
  const texts = (await response.json()) as Readonly<Record<string, string>>;
  await Promise.all(
    files.map((file) => {
      const text = texts[file];
      if (text === undefined) throw new Error(`${pack} has no ${file}`);
      const headers = { 'content-type': types[file.replace(/^.*\./, '')] ?? '' };
      return cache.put(file, new Response(text, { headers }));
    }),
  );
}

/** Of what comes in packs, by the end of its name. */
const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
};

async function tell(message: FromWorker): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  const response = (await fromEarlierBuild(file)) ?? (await fetch(file));
  if (!response.ok) throw new Error(`${file} answered ${response.status}`);
  await cache.put(file, response);
}

/** A new answer besides: a browser refuses one that a host has redirected for a navigation. */
function shellOf(page: string): Response {
  const headers = { ...precache.headers, 'content-type': 'text/html; charset=utf-8' };
  const theme = `<head><script>${precache.themeScript}</script>`;
  return new Response(
    page.replace('<head>', () => theme),
    { headers },
  );
}

async function activate(): Promise<void> {
  const { installing, waiting } = self.registration;
  const isNewest = !installing && !waiting;
  await Promise.all([
    replaceBuild(own, isNewest),
    isNewest && pruneLab(precache.lab),
    forgetScreens(),
  ]);
  await self.clients.claim();
}

/** Takes over only when no tab has a review in progress. */
async function applyUpdate(asker: ExtendableMessageEvent['source']): Promise<void> {
  await self.navigator.locks.request(sessionLock, { ifAvailable: true }, async (lock) => {
    if (lock) await self.skipWaiting();
    else asker?.postMessage({ type: 'busy' } satisfies FromWorker);
  });
}

function isApp(url: URL): boolean {
  const path = url.href.slice(self.registration.scope.length).split(/[?#]/)[0];
  return path === '' || path === 'index.html';
}

function isKept(url: URL): boolean {
  return url.href.slice(self.registration.scope.length).startsWith('assets/');
}

/** A returning visit never gets the first visit's page, and never the network. */
async function navigation(request: Request): Promise<Response> {
  return (await keptScreens()) ?? (await shell()) ?? fetch(request);
}

function shell(): Promise<Response | undefined> {
  return caches.match(precache.shell, { cacheName: own });
}

/** Only what this build's own pages show: their styles are the ones it has. */
async function keep(screens: KeepScreens): Promise<void> {
  const page = await shell();
  const { files, keptScript } = precache;
  const isOwn = files.some((file) => screens.script.endsWith(`/${file}`));
  if (!page || !isOwn) return;
  const sheet = async (file: string) =>
    (await caches.match(file, { cacheName: own }))?.text() ?? '';
  await keepScreens(screens, { shell: page, script: keptScript, sheet });
}

/** An old tab asks for files of its own build: any cache will do, since names carry hashes. */
async function fromAnyCache(request: Request): Promise<Response> {
  const cached = (await (await caches.open(own)).match(request)) ?? (await caches.match(request));
  return cached ?? fetch(request);
}
