import type { App } from '../app/context';
import { keepQuestions, onClearedElsewhere } from '../app/device';
import { showLeft } from '../app/keep';
import { dayOf } from '../core/time/clock';
import { loadSeldom } from './screens';

/** What can wait until the first screen works: housekeeping, and the number on the icon. */
export function afterStart(app: App): void {
  let tended = dayOf(app.clock.now());
  const tend = (first: boolean) => {
    const tending = loadSeldom().then(async (seldom) => {
      const { tendStorage, keepScreens, tendMemoryWhenIdle, warmFonts } = seldom;
      if (first) {
        warmFonts();
        keepScreens(app);
      }
      await tendStorage(app);
      if (first) tendMemoryWhenIdle(app);
    });
    // It is tried again at the next start.
    tending.catch(() => undefined);
  };
  whenIdle(() => tend(true));
  // What is on the screen would go on with cards and drafts that were deleted.
  onClearedElsewhere(() => location.reload());
  void keepQuestions().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return void showLeft(app).catch(() => undefined);
    // An app that stays open over night has a new day to plan.
    const day = dayOf(app.clock.now());
    if (day === tended) return;
    tended = day;
    whenIdle(() => tend(false));
  });
}

/** Safari has no requestIdleCallback. */
function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(job, { timeout: 5000 });
  else setTimeout(job, 1500);
}
