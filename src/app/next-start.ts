import { dayOf } from '../core/time/clock';
import type { Millis } from '../core/time/study-day';
import { studyDayStart } from '../core/time/study-day';
import { dropScreens, screenKeeper } from '../platform/kept-screens';
import { chosenTheme } from '../platform/marker';
import { onWrite } from '../storage/observe';
import type { ReviewBeginning } from './begin-review';
import { beginReviewing } from './begin-review';
import type { App } from './context';
import { seeStart } from './see-start';
import type { TodayView } from './see-today';
import { seeToday } from './see-today';

export { dropScreens, onWrite };

/** What the next start would show, if nothing happened until then. */
export interface NextStart {
  readonly today: TodayView;
  readonly review: ReviewBeginning;
  /** From then on it would show something else. */
  readonly until: Millis;
}

/** @returns undefined where there is nothing to show yet: the first visit is a page of its own. */
export async function foresee(app: App): Promise<NextStart | undefined> {
  const { now } = app.clock;
  if ((await seeStart(app)).untouched) return undefined;
  const [today, review] = await Promise.all([seeToday(app), beginReviewing(app)]);
  const tomorrow = studyDayStart(dayOf(now()) + 1, now().tz);
  // A card that was rated Again may come to the front when its ten minutes are over.
  const retries = review.review.left.flatMap(({ retryAt }) => retryAt ?? []);
  const until = Math.min(tomorrow, ...retries.filter((retryAt) => retryAt > now().at));
  return { today, review, until };
}

/** @returns what keeps some screens, once there is a service worker; without one never. */
export async function nextStartKeeper(): Promise<(html: string, until: Millis) => void> {
  const send = await screenKeeper();
  return (html, until) => send({ html, until, theme: chosenTheme() });
}
