import type { SessionLock } from './worker-messages';

/** Held by every tab with a review in progress; the service worker wants it alone to update. */
const sessionLock: SessionLock = 'backfill-session';

/** Locks exist in secure contexts only; without them there is no service worker either. */
const locks = (): LockManager | undefined => navigator.locks;

/** Marks a review as in progress until the returned function is called. */
export function holdSession(): () => void {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  void locks()?.request(sessionLock, { mode: 'shared' }, () => ended);
  return () => end();
}

/** Runs a job in one tab at a time; does nothing where another tab is at it. */
export async function inOneTab(name: string, job: () => Promise<unknown>): Promise<void> {
  const manager = locks();
  if (!manager) return void (await job());
  await manager.request(`backfill-${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await job();
  });
}
