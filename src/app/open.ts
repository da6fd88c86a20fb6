import type { ReviewBeginning } from './begin-review';
import { beginReviewing } from './begin-review';
import type { App } from './context';
import type { LoadPlanner } from './ensure-day';
import { ensureDay } from './ensure-day';
import type { StartView } from './see-start';
import { seeStart } from './see-start';
import type { TodayView } from './see-today';
import { seeToday } from './see-today';
import type { ShownCard } from './show-card';
import { showCard } from './show-card';

/**
 * What the first screen shows, read while the screens' own file is on its way. What is missing
 * here, the screen reads itself, and says what is wrong.
 */
export interface Opening {
  readonly seen: StartView;
  readonly firstCard?: ShownCard | undefined;
  readonly today?: TodayView | undefined;
  readonly review?: ReviewBeginning | undefined;
}

export async function readOpening(
  app: App,
  route: string | undefined,
  load: LoadPlanner,
): Promise<Opening> {
  const later = () => undefined;
  if (route === 'today' || route === 'review') await ensureDay(app, load);
  const review = route === 'review' ? beginReviewing(app).catch(later) : undefined;
  const seen = await seeStart(app);
  if (route === 'review') return { seen, review: await review };
  if (route !== 'today') return { seen };
  if (!seen.untouched) return { seen, today: await seeToday(app).catch(later) };
  return { seen, firstCard: await showCard(app, app.catalog.starter[0] ?? '').catch(later) };
}
