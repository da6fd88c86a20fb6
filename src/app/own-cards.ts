import type { Card, CardId } from '../core/content/card';
import type { Catalog } from '../core/content/catalog';
import { ownCard, ownEntry } from '../core/content/own-card';
import type { CardWritten } from '../core/log/event';
import { eventsOf } from '../storage/card-rows';
import type { BackfillDatabase } from '../storage/database';

/** The cards that Joe wrote himself, by id; the log has their texts. */
export type OwnCards = Map<CardId, Card>;

/** Reads them, and makes them known to the catalog. */
export async function readOwnCards(
  database: BackfillDatabase,
  catalog: Catalog,
): Promise<OwnCards> {
  const rows = await database.cards.where('own').equals(1).toArray();
  const cards: OwnCards = new Map();
  for (const written of rows.flatMap(eventsOf)) {
    if (written.type === 'card-written') takeIn(cards, catalog, written);
  }
  return cards;
}

/** The first writing of an id stands. */
export function takeIn(cards: OwnCards, catalog: Catalog, written: CardWritten): void {
  if (cards.has(written.card)) return;
  cards.set(written.card, ownCard(written));
  catalog.add(ownEntry(written));
}
