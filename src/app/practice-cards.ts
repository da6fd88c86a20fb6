import { standingReviews } from '../core/log/undo';
import type { PracticeCard } from '../core/practice/choose-practice';
import { dayOf } from '../core/time/clock';
import { studyDayStart } from '../core/time/study-day';
import { recallOfRow } from '../storage/card-rows';
import { eventsSince } from '../storage/queries';
import type { App } from './context';

/** Every card that was met, is not suspended and is still in the catalog, as practice sees it. */
export async function practiceCards({ database, catalog, clock }: App): Promise<PracticeCard[]> {
  const moment = clock.now();
  const day = dayOf(moment);
  const [rows, events] = await Promise.all([
    database.cards.toArray(),
    eventsSince(database, studyDayStart(day, moment.tz)),
  ]);
  const missed = new Set(
    standingReviews(events).flatMap(({ card, rating }) => (rating === 'again' ? [card] : [])),
  );
  return rows.flatMap((row) => {
    const entry = catalog.find(row.id);
    if (!entry || row.stage === 'new' || row.suspended) return [];
    const { id, domain, kind, siblings } = entry;
    return {
      id,
      domain,
      kind,
      siblings,
      recall: recallOfRow(row, day),
      due: row.due !== undefined && row.due <= day,
      missedToday: missed.has(id),
    };
  });
}
