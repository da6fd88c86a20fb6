import type { CardReviewed } from '../../src/core/log/event';
import type { Moment } from '../../src/core/time/clock';
import { dayOf } from '../../src/core/time/clock';
import { dayLength } from '../../src/core/time/study-day';

/** A card answered four days ago and due today. */
export function oneReview(card: string, now: Moment): CardReviewed {
  const at = now.at - 4 * dayLength;
  return {
    type: 'card-reviewed',
    id: 'demo-1',
    at,
    tz: now.tz,
    order: { ms: at, counter: 0 },
    card,
    rating: 'good',
    version: 1,
    target: 0.88,
    due: dayOf(now),
    took: 9_000,
  };
}
