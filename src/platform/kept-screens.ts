import type { KeepScreens, ScreensCache } from './worker-messages';

const screensCache: ScreensCache = 'backfill-screens';

/** Hands the worker what the next start may show at once. */
export type SendScreens = (screens: Omit<KeepScreens, 'type' | 'script'>) => void;

/** Resolves once there is a worker that can keep screens: not before, and without one never. */
export async function screenKeeper(): Promise<SendScreens> {
  if (!('serviceWorker' in navigator)) return new Promise(() => undefined);
  const { active } = await navigator.serviceWorker.ready;
  return (screens) => {
    const message = { type: 'keep-screens', script: import.meta.url, ...screens } as const;
    active?.postMessage(message satisfies KeepScreens);
  };
}

/** What was kept is no longer true. */
export async function dropScreens(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(screensCache);
}
