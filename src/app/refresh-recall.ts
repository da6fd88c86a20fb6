import { dayOf } from '../core/time/clock';
import { recallOfRow } from '../storage/card-rows';
import { getFact, outdate, putFact } from '../storage/facts';
import { countDue, rowsByDomain } from '../storage/queries';
import type { App } from './context';

/**
 * Brings the sums over all cards to today: once a study day, after the screen is painted, since it
 * reads every row. In between, each answer changes the sums by its own card.
 */
export async function refreshRecall(app: App): Promise<void> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  if ((await getFact(database, 'recall'))?.day === day) return;
  const before = await getFact(database, 'events');
  const sums: Record<string, number> = {};
  for (const { id } of catalog.domains) {
    const rows = await rowsByDomain(database, id);
    sums[id] = rows.reduce((sum, row) => sum + (row.core ? recallOfRow(row, day) : 0), 0);
  }
  const due = await countDue(database, day);
  const written = await database.transaction('rw', database.facts, async () => {
    const undisturbed = (await getFact(database, 'events')) === before;
    if (undisturbed)
      await Promise.all([putFact(database, 'recall', { day, sums, due }), outdate(database)]);
    return undisturbed;
  });
  // An answer came in between and is not in the sums: count again.
  if (!written) await refreshRecall(app);
}
