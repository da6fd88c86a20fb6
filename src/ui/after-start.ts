import type { App } from '../app/context';
import { registerWorker } from '../app/device';
import { showLeft } from '../app/keep';

/** What can wait until the first screen works: offline use, the other screens, housekeeping. */
export function afterStart(app: App): void {
  void registerWorker();
  // Beside the worker's own start: what it keeps for offline is then in the browser's cache.
  void app.texts.all().catch(() => undefined);
  whenIdle(() => {
    const tending = import('../app/tend-storage').then(({ tendStorage }) => tendStorage(app));
    // Housekeeping is tried again at the next start.
    tending.catch(() => undefined);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void showLeft(app).catch(() => undefined);
  });
}

/** Safari has no requestIdleCallback. */
function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(job, { timeout: 5000 });
  else setTimeout(job, 1500);
}
