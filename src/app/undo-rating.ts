import type { CardId } from '../core/content/card';
import { studyDayStart } from '../core/time/study-day';
import { dayOf } from '../core/time/clock';
import { eventsSince, standingReviews } from '../storage/queries';
import { reopenIfLost } from '../storage/reopen';
import type { App } from './context';

/** Takes back the newest review of today that still stands; can be repeated back to the first. */
export async function undoRating(app: App): Promise<CardId | undefined> {
  const review = (await todaysReviews(app)).at(-1);
  if (!review) return undefined;
  const fact = { type: 'review-undone', card: review.card, review: review.id } as const;
  await reopenIfLost(app.database, () => app.log.append(fact, app.clock.now()));
  return review.card;
}

export async function canUndo(app: App): Promise<boolean> {
  return (await todaysReviews(app)).length > 0;
}

async function todaysReviews({ database, clock }: App) {
  const moment = clock.now();
  return standingReviews(await eventsSince(database, studyDayStart(dayOf(moment), moment.tz)));
}
