import { standingReviews } from '../core/log/undo';
import type { PracticeCard } from '../core/practice/choose-practice';
import { dayOf } from '../core/time/clock';
import { recallOfRow } from '../storage/card-rows';
import { readModel } from '../storage/facts';
import { eventsOn } from '../storage/queries';
import type { App } from './context';

/** Every card that was met, is not suspended and is still in the catalog, as practice sees it. */
export async function practiceCards({ database, catalog, clock }: App): Promise<PracticeCard[]> {
  const day = dayOf(clock.now());
  const [rows, events, model] = await Promise.all([
    database.cards.toArray(),
    eventsOn(database, day),
    readModel(database),
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
      recall: recallOfRow(row, day, model),
      due: row.due !== undefined && row.due <= day,
      missedToday: missed.has(id),
    };
  });
}
