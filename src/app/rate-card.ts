import type { Rating } from '../core/log/event';
import { ratings } from '../core/log/event';
import type { Appended, Prepared } from '../core/log/event-log';
import { dayOf } from '../core/time/clock';
import { readMarker, writeMarker } from '../platform/marker';
import { getFact } from '../storage/facts';
import type { App } from './context';
import type { ShownCard } from './show-card';

/** A phone that was put down for the night says nothing about the answer. */
const longestAnswer = 10 * 60_000;

/** Reads what a rating of this card will need, so that the rating only writes. */
export function prepareRating(app: App, shown: ShownCard): Promise<Prepared> {
  const dues = ratings.map((rating) => shown.outcomes[rating].due);
  return app.log.prepare(shown.card.id, [dayOf(app.clock.now()), ...dues]);
}

/**
 * Writes a rating; durable when it resolves. The due day is the one the button showed.
 * @returns not written when another tab answered the card meanwhile.
 * @throws when it could not be stored; nothing was written then, and it may be tried again.
 */
export async function rateCard(
  app: App,
  shown: ShownCard,
  rating: Rating,
  took: number,
  prepared?: Prepared,
): Promise<Appended> {
  const moment = app.clock.now();
  const fact = {
    type: 'card-reviewed',
    card: shown.card.id,
    rating,
    version: shown.card.version,
    target: shown.target,
    due: shown.outcomes[rating].due,
    took: Math.round(Math.min(longestAnswer, Math.max(0, took))),
  } as const;
  const appended = await app.log.append(fact, moment, { last: shown.last, prepared });
  if (appended.written) noteKept(app, moment.at);
  return appended;
}

/** The marker is an extra beside the log: it never delays or fails a rating. */
function noteKept({ database }: App, at: number): void {
  // The first time at once; later the next card has the first claim on the processor.
  const delay = readMarker() ? 500 : 0;
  setTimeout(() => {
    const counted = getFact(database, 'events').then((reviews) => {
      if (reviews) writeMarker({ reviews, at });
    });
    counted.catch(() => undefined);
  }, delay);
}
