import type { Card, CardId } from '../core/content/card';
import type { Domain } from '../core/content/domain';
import { beginWith } from '../core/mastery/foundation';
import { basisOf, holds } from '../core/scheduling/leech';
import { dayOf } from '../core/time/clock';
import { stateOf } from '../storage/card-rows';
import { getFact } from '../storage/facts';
import { allDomains, rowsOf } from '../storage/queries';
import type { App } from './context';
import { restsOnIn, weakDomains, weaknesses } from './standings';

/** What a card that keeps slipping rests on. */
export interface Basis {
  /** To be read in this order; empty where the card says of none. */
  readonly cards: readonly Card[];
  /** A weak domain to begin with, where the card's own is weak and rests on it. */
  readonly beginWith: Domain | undefined;
}

/** @throws when the texts cannot be loaded. */
export async function seeBasis(app: App, card: Pick<Card, 'id' | 'domain'>): Promise<Basis> {
  const { database, catalog, clock, texts } = app;
  const after = (id: CardId) => catalog.find(id)?.after;
  const [rows, corrections = [], totals] = await Promise.all([
    rowsOf(
      database,
      basisOf(card.id, after, () => false),
    ),
    getFact(database, 'corrections'),
    allDomains(database),
  ]);
  const firm = (id: CardId) => {
    const row = rows.get(id);
    return row !== undefined && holds(stateOf(row, corrections).memory);
  };
  const found = await Promise.all(basisOf(card.id, after, firm).map((id) => texts.find(id)));
  const weak = weakDomains(app, weaknesses(totals, dayOf(clock.now()))).map(({ id }) => id);
  const first = weak.includes(card.domain)
    ? beginWith(card.domain, weak, restsOnIn(catalog))
    : undefined;
  return {
    cards: found.flatMap((known) => known ?? []),
    beginWith: first === undefined ? undefined : catalog.domain(first),
  };
}
