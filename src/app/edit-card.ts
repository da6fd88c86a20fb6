import type { CardId } from '../core/content/card';
import { clozeNumbers } from '../core/content/cloze';
import type { DomainId } from '../core/content/domain';
import type { OwnCard } from '../core/content/own-card';
import { baseOf, domainOfId, otherWayOf, ownCardOf } from '../core/content/own-card';
import type { OwnText } from '../core/content/own-text';
import type { Fact } from '../core/log/event';
import { eventsOf } from '../storage/card-rows';
import type { CardRow } from '../storage/database';
import type { App } from './context';
import { rowsNamed, textRows } from './discard-card';
import { takeIn } from './own-cards';

/** A card of Joe's own as the editor holds it. */
export interface Edited {
  /** A card of the text that is edited; a new text has none. */
  readonly card?: CardId;
  /** What stood when he began. */
  readonly since?: string;
  /** Where it is to be; its history and its memory go with it. */
  readonly domain: DomainId;
  /** Unique for ever: a new card is named after it. */
  readonly token: string;
  /** Without its domain. */
  readonly text: OwnText;
}

export type Edit =
  | { readonly written: true; readonly card: CardId }
  /** Another tab or device has edited it since: nothing was written. */
  | { readonly written: false; readonly theirs: OwnCard };

/**
 * Stores what Joe wrote: an event for each card of the text, in one go; gaps that are gone are discarded.
 * @param over write it over what another tab has written meanwhile. @throws when it could not be stored.
 */
export async function editCard(app: App, edited: Edited, over = false): Promise<Edit> {
  const { database, log, clock, catalog, ownCards } = app;
  const named = `${edited.domain}-own-${edited.token}`;
  for (;;) {
    // A new one may be there all the same: saved from a copy of this tab, or in a draft of a backup.
    const rows = await (edited.card === undefined
      ? rowsNamed(database, named)
      : textRows(app, edited.card));
    const theirs = firstOf(rows);
    if (theirs && theirs.since !== edited.since && !over) return { written: false, theirs };
    const base = theirs ? baseOf(theirs.id, theirs.text) : named;
    const ids = cardsOf(base, edited.text);
    const { domain, text: typed } = edited;
    const text = domain === domainOfId(base) ? typed : { ...typed, domain };
    const gone = rows.filter(({ id, discarded }) => !discarded && !ids.includes(id));
    const facts: Fact[] = [
      ...ids.map((card) => ({ type: 'card-edited', card, text }) as const),
      ...gone.map(({ id }) => ({ type: 'card-discarded', card: id }) as const),
    ];
    const [first = base] = ids;
    const last = rows.find(({ id }) => id === first)?.last;
    const appended = await log.appendAll(facts, clock.now(), { last });
    // An answer in another tab came in between: look again.
    if (!appended.written) continue;
    for (const row of await database.cards.bulkGet([...ids, ...gone.map(({ id }) => id)])) {
      if (row) takeIn(ownCards, catalog, row);
    }
    return { written: true, card: first };
  }
}

/** What is to be edited, from any card of the text. @returns undefined where there is none. */
export async function cardToEdit(app: App, card: CardId): Promise<OwnCard | undefined> {
  return firstOf(await textRows(app, card));
}

/** The cards that a text becomes: a cloze has one for each number, an analogy one or two. */
function cardsOf(base: string, { kind, front, otherWay }: OwnText): CardId[] {
  if (kind === 'cloze') return clozeNumbers(front).map((number) => `${base}-${number}`);
  return kind === 'analogy' && otherWay ? [base, otherWayOf(base)] : [base];
}

function firstOf(rows: readonly CardRow[]): OwnCard | undefined {
  // A gap that was discarded has an older text than those that are left.
  const standing = rows.filter(({ discarded }) => !discarded);
  const [first] = standing.length > 0 ? standing : rows;
  return first && ownCardOf(first.id, eventsOf(first));
}
