import type { CardId } from '../core/content/card';
import type { CatalogEntry } from '../core/content/catalog';
import type { Listed } from '../core/library/filter';
import type { CardMark } from '../core/library/marks';
import { marksOf } from '../core/library/marks';
import { modelOf } from '../core/scheduling/fsrs';
import { foldCard } from '../core/scheduling/memory';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { eventsOf } from '../storage/card-rows';
import type { CardRow } from '../storage/database';
import { getFacts } from '../storage/facts';
import type { CardDraft } from './card-drafts';
import { cardDrafts } from './card-drafts';
import type { App } from './context';
import { takeInOwn } from './own-cards';

/** A card as the list of the library has it, without its text. */
export interface LibraryCard extends Listed {
  readonly id: CardId;
  readonly what: 'card';
  readonly marks: readonly CardMark[];
  readonly due?: StudyDay;
}

export interface LibraryView {
  readonly day: StudyDay;
  /** By domain, authored ones before his own. */
  readonly cards: readonly LibraryCard[];
  readonly drafts: readonly CardDraft[];
}

/** Every card there is, and how each stands. Folds each card with events once; opens no segment. */
export async function seeLibrary(app: App): Promise<LibraryView> {
  const { database, catalog, ownCards, clock } = app;
  const day = dayOf(clock.now());
  const [rows, { corrections = [], parameters }] = await Promise.all([
    database.cards.toArray(),
    getFacts(database, ['corrections', 'parameters']),
  ]);
  const model = modelOf(parameters);
  await takeInOwn(database, ownCards, catalog);
  const drafts = await cardDrafts(app);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const listed = (entry: CatalogEntry): LibraryCard => {
    const { id, domain, kind, version } = entry;
    const row = byId.get(id);
    const card = { id, what: 'card', domain, kind } as const;
    if (!row) return { ...card, marks: ['new'] };
    const events = eventsOf(row);
    const marks = marksOf(foldCard(events, corrections, model), events, version, day);
    return { ...card, marks, ...(row.due !== undefined && { due: row.due }) };
  };
  const own = ownEntries(app, byId);
  const known = catalog.domains.flatMap(({ id }) => [
    ...catalog.cards(id),
    ...own.filter(({ domain }) => domain === id),
  ]);
  // A domain of his cards may have left the content: they stay.
  const cards = [...known, ...own.filter(({ domain }) => !catalog.domain(domain))].map(listed);
  return { day, cards, drafts };
}

function ownEntries(
  { ownCards, catalog }: App,
  rows: ReadonlyMap<CardId, CardRow>,
): CatalogEntry[] {
  return [...ownCards.values()]
    .filter(({ id }) => rows.has(id))
    .flatMap(({ id }) => catalog.find(id) ?? []);
}
