import type { App } from '../app/context';
import { keepQuestions } from '../app/device';
import { showLeft } from '../app/keep';
import { loadSeldom } from './screens';

/** What can wait until the first screen works: housekeeping, and the number on the icon. */
export function afterStart(app: App): void {
  whenIdle(() => {
    const tending = loadSeldom().then(async ({ tendStorage, keepScreens, tendMemoryWhenIdle }) => {
      keepScreens(app);
      await tendStorage(app);
      tendMemoryWhenIdle(app);
    });
    // It is tried again at the next start.
    tending.catch(() => undefined);
  });
  void keepQuestions().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void showLeft(app).catch(() => undefined);
  });
}

/** Safari has no requestIdleCallback. */
function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(job, { timeout: 5000 });
  else setTimeout(job, 1500);
}
