import { modelOf } from '../core/scheduling/fsrs';
import { dayOf } from '../core/time/clock';
import { recallOfRow } from '../storage/card-rows';
import { getFact, getFacts, outdate, parametersIn, putFact } from '../storage/facts';
import { countDue, rowsByDomain } from '../storage/queries';
import type { App } from './context';

/**
 * Brings the sums over all cards to today: once a study day and once with other parameters, after the
 * screen is painted, since it reads every row. In between, each answer changes the sums by its own card.
 */
export async function refreshRecall(
  app: Pick<App, 'database' | 'catalog' | 'clock'>,
): Promise<void> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  const {
    recall,
    parameters,
    refold,
    events: before,
  } = await getFacts(database, ['recall', 'parameters', 'refold', 'events']);
  const model = modelOf(parameters);
  const isOfModel = refold !== undefined || recall?.parameters === model.id;
  if (recall?.day === day && isOfModel) return;
  const sums: Record<string, number> = {};
  for (const { id } of catalog.domains) {
    const rows = await rowsByDomain(database, id);
    sums[id] = rows.reduce((sum, row) => sum + (row.core ? recallOfRow(row, day, model) : 0), 0);
  }
  const due = await countDue(database, day);
  const written = await database.transaction('rw', database.facts, async () => {
    const undisturbed = (await getFact(database, 'events')) === before;
    // While cards are still folded anew, the sums are of no parameters, and are taken once more afterwards.
    const of = refold ? {} : parametersIn(model);
    if (undisturbed)
      await Promise.all([
        putFact(database, 'recall', { day, ...of, sums, due }),
        outdate(database),
      ]);
    return undisturbed;
  });
  // An answer came in between and is not in the sums: count again.
  if (!written) await refreshRecall(app);
}
