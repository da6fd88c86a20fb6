import type { CardId } from '../content/card';
import type { Catalog, CatalogEntry } from '../content/catalog';
import type { DomainId } from '../content/domain';
import { foundationsFirst } from '../mastery/foundation';

/** New cards on a day that has room for them; an interview date may make them more. */
export const usualNewADay = 10;
/** One new card in five is an analogy while there are any: 2 of the first 10. See SCH-6. */
const analogyEvery = 5;

export interface Introduction {
  readonly catalog: Catalog;
  readonly seen: (id: CardId) => boolean;
  /** Domains called weak, the weakest first. */
  readonly weak: readonly DomainId[];
  readonly newADay: number;
  /** How many candidates are wanted. */
  readonly atMost: number;
}

/**
 * The unseen cards in the order of introduction: the starter, then day by day analogies and weak
 * domains first, then every domain in turn, the least known first. Never two siblings.
 */
export function introductions(input: Introduction): CatalogEntry[] {
  const { catalog, seen, newADay, atMost } = input;
  // What a weak domain rests on goes before it: the first in turn gets the odd card.
  const weak = foundationsFirst(input.weak, (id) => catalog.domain(id)?.restsOn ?? []);
  const chosen: CatalogEntry[] = [];
  const groups = new Set<string>();
  const add = (entry: CatalogEntry | undefined): boolean => {
    if (!entry || groups.has(entry.siblings) || seen(entry.id)) return false;
    groups.add(entry.siblings);
    chosen.push(entry);
    return true;
  };
  for (const id of catalog.starter) add(catalog.find(id));

  const analogies: CatalogEntry[] = [];
  const plain = new Map<DomainId, CatalogEntry[]>();
  const share = new Map<DomainId, number>();
  for (const { id } of catalog.domains) {
    const entries = catalog.cards(id);
    const unseen = entries.filter((entry) => !seen(entry.id));
    analogies.push(...unseen.filter((entry) => entry.kind === 'analogy'));
    plain.set(
      id,
      unseen.filter((entry) => entry.kind !== 'analogy'),
    );
    share.set(id, 1 - unseen.length / Math.max(1, entries.length));
  }
  const inTurn = [...plain.keys()].sort((a, b) => (share.get(a) ?? 0) - (share.get(b) ?? 0));
  const next = (pile: CatalogEntry[] | undefined): boolean => {
    while (pile?.length) if (add(pile.shift())) return true;
    return false;
  };

  const perDay = Math.max(1, newADay);
  let turn = 0;
  while (chosen.length < atMost) {
    const before = chosen.length;
    const dayEnd = (Math.floor(before / perDay) + 1) * perDay;
    const missing = analogiesMissing(chosen, before - (before % perDay), perDay);
    for (let index = 0; index < missing; index++) next(analogies);
    const forWeak = Math.ceil((dayEnd - chosen.length) / 2);
    for (let index = 0; weak.length > 0 && index < forWeak; index++) {
      next(plain.get(weak[index % weak.length] ?? ''));
    }
    for (let missed = 0; chosen.length < dayEnd && missed < inTurn.length; turn++) {
      missed = next(plain.get(inTurn[turn % inTurn.length] ?? '')) ? 0 : missed + 1;
    }
    if (chosen.length === before && !next(analogies)) break;
  }
  return chosen.slice(0, atMost);
}

/** Analogies that a day's cards still lack, counting those chosen for it already. */
function analogiesMissing(chosen: readonly CatalogEntry[], from: number, perDay: number): number {
  const already = chosen.slice(from).filter((entry) => entry.kind === 'analogy').length;
  const wanted = Math.ceil(perDay / analogyEvery);
  return Math.max(0, Math.min(wanted - already, perDay - (chosen.length - from)));
}
