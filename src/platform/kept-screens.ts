import type { KeepScreens } from './worker-messages';

/** Where the worker has the screens of the next start; part of the name the kill switch looks for. */
export const screensCache = 'backfill-screens';

/** Hands the worker what the next start may show at once. Without a worker nothing is kept. */
export function sendScreens(screens: Omit<KeepScreens, 'type' | 'script'>): void {
  const message = { type: 'keep-screens', script: import.meta.url, ...screens } as const;
  navigator.serviceWorker?.controller?.postMessage(message satisfies KeepScreens);
}

/** What was kept is no longer true. */
export async function dropScreens(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(screensCache);
}
