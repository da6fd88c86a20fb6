import type { CardId } from '../core/content/card';
import type { Catalog } from '../core/content/catalog';
import type { OwnCard } from '../core/content/own-card';
import { ownCardOf, ownEntry } from '../core/content/own-card';
import { eventsOf } from '../storage/card-rows';
import type { BackfillDatabase, CardRow } from '../storage/database';

/** The cards that Joe wrote himself and has not discarded, by id; the log has their texts. */
export type OwnCards = Map<CardId, OwnCard>;

/** Reads them, and makes them known to the catalog. */
export async function readOwnCards(
  database: BackfillDatabase,
  catalog: Catalog,
): Promise<OwnCards> {
  const cards: OwnCards = new Map();
  await takeInOwn(database, cards, catalog);
  return cards;
}

/** Takes in what was written, edited or discarded since, here or in another tab. */
export async function takeInOwn(
  database: BackfillDatabase,
  cards: OwnCards,
  catalog: Catalog,
): Promise<void> {
  const rows = await database.cards.where('own').equals(1).toArray();
  for (const row of rows) takeIn(cards, catalog, row);
}

/** @param row of a card that Joe wrote. */
export function takeIn(cards: OwnCards, catalog: Catalog, row: CardRow): void {
  const own = row.discarded ? undefined : ownCardOf(row.id, eventsOf(row));
  if (own) {
    cards.set(row.id, own);
    catalog.add(ownEntry(own));
  } else if (cards.delete(row.id)) catalog.forget(row.id);
}
