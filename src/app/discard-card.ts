import type { CardId } from '../core/content/card';
import { baseOf, ownCardOf } from '../core/content/own-card';
import type { Fact } from '../core/log/event';
import { standingChange } from '../core/log/undo';
import { eventsOf } from '../storage/card-rows';
import type { BackfillDatabase, CardRow } from '../storage/database';
import type { App } from './context';
import { takeIn } from './own-cards';

/** Takes a card of Joe's own out of the schedule and the library, with all others of its text. */
export async function discardCard(app: App, card: CardId): Promise<void> {
  const rows = (await textRows(app, card)).filter(({ discarded }) => !discarded);
  await appendTo(
    app,
    rows.map(({ id }) => ({ type: 'card-discarded', card: id })),
  );
}

/** Brings a discarded card back as it was, with its memory. */
export async function recoverCard(app: App, card: CardId): Promise<void> {
  const rows = await textRows(app, card);
  const discards = rows.map((row) => standingChange(eventsOf(row), 'card-discarded'));
  // What an edit took out of the text before stays out: only what went together comes back together.
  const own = discards[rows.findIndex(({ id }) => id === card)];
  const facts = rows.flatMap((row, index): Fact[] => {
    const discard = discards[index];
    return row.discarded && discard && discard.at === own?.at
      ? [{ type: 'change-undone', card: row.id, change: discard.id }]
      : [];
  });
  await appendTo(app, facts);
}

/** The rows of all cards that one text has become: several for a cloze, two for an analogy asked both ways. */
export async function textRows({ database }: App, card: CardId): Promise<CardRow[]> {
  const row = await database.cards.get(card);
  const own = row && ownCardOf(card, eventsOf(row));
  if (!own) return [];
  return rowsNamed(database, baseOf(card, own.text));
}

/** The rows of the text that was given this name. */
export async function rowsNamed(database: BackfillDatabase, base: CardId): Promise<CardRow[]> {
  const rows = await database.cards.where('id').startsWith(base).toArray();
  return rows.filter((other) => other.own && other.siblings === base);
}

async function appendTo(app: App, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const { database, log, clock } = app;
  await log.appendAll(facts, clock.now());
  const ids = facts.flatMap((fact) => ('card' in fact ? [fact.card] : []));
  for (const row of await database.cards.bulkGet(ids)) {
    if (row) takeIn(app.ownCards, app.catalog, row);
  }
}
