import { modelOf } from '../core/scheduling/fsrs';
import { deriveRow, eventsOf } from './card-rows';
import type { BackfillDatabase, CardRow } from './database';
import { getFacts, outdate, putFact } from './facts';

/** Cards folded anew at once: a rating that is tapped meanwhile waits for no more than these. */
const atOnce = 50;

/**
 * Folds some more cards with the parameters that stand, in the order of their ids, from the events in
 * their rows. Where it was cut off it goes on. What each is due stays: the fold reads it from the last
 * answer (SCH-4). Totals hold nothing that parameters change.
 * @returns whether there are more.
 */
export async function refoldSome(database: BackfillDatabase): Promise<boolean> {
  const { cards, facts } = database;
  return database.transaction('rw', [cards, facts], async () => {
    const found = await getFacts(database, ['refold', 'parameters', 'corrections']);
    const { refold, parameters, corrections = [] } = found;
    if (!refold) return false;
    const total = refold.total || (await cards.count());
    const rows = await cards.where(':id').above(refold.upTo).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (!last) {
      await facts.delete('refold');
      return false;
    }
    const model = modelOf(parameters);
    const isOld = (row: CardRow) => row.stage !== 'new' && row.parameters !== model.id;
    const anew = rows.filter(isOld).map((row) => {
      return deriveRow(row.id, row, eventsOf(row), corrections, model).row;
    });
    const done = refold.done + rows.length;
    await Promise.all([
      cards.bulkPut(anew),
      putFact(database, 'refold', { ...refold, done, total, upTo: last.id }),
      // A rating that was prepared on an older row reads it again.
      outdate(database),
    ]);
    return true;
  });
}
