/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/**
 * The emergency exit: served in place of sw.js it clears the app's own caches and takes itself
 * off. IndexedDB, where the reviews are, is not touched. See docs/deploy.md.
 */
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('backfill-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  const pages = await self.clients.matchAll({ type: 'window' });
  // Without the part after #: to the address as it is, nothing would be loaded anew.
  await Promise.all(pages.map((page) => page.navigate(page.url.replace(/#.*/, ''))));
}

export {};
