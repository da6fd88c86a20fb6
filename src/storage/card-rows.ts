import type { Catalog, CatalogEntry } from '../core/content/catalog';
import { isOwnId, ownCardOf, ownEntry } from '../core/content/own-card';
import type { CardEvent } from '../core/log/event';
import { packHistory } from '../core/log/pack';
import { unpackHistory } from '../core/log/unpack';
import type { CardState, ClockCorrection } from '../core/scheduling/memory';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { retrievability } from '../core/scheduling/fsrs';
import { foldCard, isUntouched, isWanted } from '../core/scheduling/memory';
import type { StudyDay } from '../core/time/study-day';
import type { CardRow } from './database';
import { parametersIn } from './facts';

/**
 * What a row takes from the catalog. A card that left it keeps what its row had only until all rows are made
 * anew for the new catalog, which the next start does; from then on `factsOfUnknown`, as in a replay.
 */
export type CardFacts = Pick<CatalogEntry, 'domain' | 'kind' | 'siblings' | 'core'>;

/** For a card that no catalog knows any more: kept, so that no history is ever dropped. */
export function factsOfUnknown(id: string): CardFacts {
  return { domain: id.split('-')[0] ?? id, kind: 'concept', siblings: id, core: false };
}

/** Whether a card is one of those that its domain has: Joe's own are not, nor are those that left the catalog. */
export function isCounted(catalog: Catalog, id: string): boolean {
  return !isOwnId(id) && catalog.find(id) !== undefined;
}

/** The row of a card and its state, from all of its events. @param events not empty. */
export function deriveRow(
  id: string,
  facts: CardFacts,
  events: readonly CardEvent[],
  corrections: readonly ClockCorrection[],
  model: MemoryModel,
): { readonly row: CardRow; readonly state: CardState } {
  const state = foldCard(events, corrections, model);
  const { memory, suspended } = state;
  const own = ownCardOf(id, events);
  const { domain, kind, siblings, core } = own ? ownEntry(own) : facts;
  const row: CardRow = {
    id,
    domain,
    kind,
    siblings,
    core,
    stage: memory.stage,
    ...(memory.stage !== 'new' && {
      stability: memory.stability,
      difficulty: memory.difficulty,
      lastDay: memory.lastDay,
      ...parametersIn(model),
      ...(!suspended && { due: memory.due }),
      ...(memory.retryAt !== undefined && { retryAt: memory.retryAt }),
    }),
    suspended,
    ...(state.discarded && { discarded: true as const }),
    ...(isUntouched(state) && { fresh: isWanted(state) || own ? (2 as const) : (1 as const) }),
    ...(own && { own: 1 as const }),
    last: events.at(-1)?.id ?? '',
    history: packHistory(events),
  };
  return { row, state };
}

/** The events a row carries, in total order. */
export function eventsOf(row: CardRow): CardEvent[] {
  return unpackHistory(row.history, row.id);
}

/** The state behind a row. */
export function stateOf(
  row: CardRow,
  corrections: readonly ClockCorrection[],
  model: MemoryModel,
): CardState {
  return foldCard(eventsOf(row), corrections, model);
}

/** Chance, 0 to 1, that a row's card is recalled on a day. @param model that the row was computed with. */
export function recallOfRow(
  { stability, difficulty, lastDay }: CardRow,
  day: StudyDay,
  model: MemoryModel,
): number {
  if (stability === undefined || difficulty === undefined || lastDay === undefined) return 0;
  return retrievability({ stability, difficulty }, day - lastDay, model);
}
