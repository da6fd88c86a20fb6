import type { Card, CardId } from '../core/content/card';
import { modelOf } from '../core/scheduling/fsrs';
import { basisOf, holds } from '../core/scheduling/leech';
import { stateOf } from '../storage/card-rows';
import { getFacts } from '../storage/facts';
import { rowsOf } from '../storage/queries';
import type { App } from './context';

/**
 * The cards that one which keeps slipping builds on, in the order to read them in; none where the card
 * says of none. @throws when the texts cannot be loaded.
 */
export async function seeBasis(app: App, card: CardId): Promise<readonly Card[]> {
  const { database, catalog, texts } = app;
  const after = (id: CardId) => catalog.find(id)?.after;
  const all = basisOf(card, after, () => false);
  const [rows, { corrections = [], parameters }] = await Promise.all([
    rowsOf(database, all),
    getFacts(database, ['corrections', 'parameters']),
  ]);
  const model = modelOf(parameters);
  const firm = (id: CardId) => {
    const row = rows.get(id);
    return row !== undefined && holds(stateOf(row, corrections, model).memory);
  };
  const found = await Promise.all(basisOf(card, after, firm).map((id) => texts.find(id)));
  return found.flatMap((known) => known ?? []);
}
