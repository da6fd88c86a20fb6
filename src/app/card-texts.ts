import type { Card, CardId } from '../core/content/card';
import type { Catalog, CatalogIndex } from '../core/content/catalog';

/** The cards' texts, loaded a domain at a time and kept. */
export interface CardTexts {
  /** @throws when the chunk cannot be loaded; asking again tries again. */
  find(id: CardId): Promise<Card | undefined>;
  /** Loads everything, so that it is there when the network is not. */
  all(): Promise<void>;
}

type LoadCards = (path: string) => Promise<readonly Card[]>;

export function createCardTexts(
  index: CatalogIndex,
  catalog: Catalog,
  loadCards: LoadCards,
): CardTexts {
  const chunks = new Map<string, Promise<ReadonlyMap<CardId, Card>>>();

  function chunk(path: string): Promise<ReadonlyMap<CardId, Card>> {
    let loading = chunks.get(path);
    if (!loading) {
      loading = loadCards(path).then((cards) => new Map(cards.map((card) => [card.id, card])));
      chunks.set(path, loading);
      loading.catch(() => chunks.delete(path));
    }
    return loading;
  }

  return {
    async find(id) {
      // The starter's chunk is small and there first; the domain's may still be on its way.
      if (index.starter.cards.includes(id)) return (await chunk(index.starter.chunk)).get(id);
      const domain = catalog.find(id)?.domain;
      const path = index.domains.find((candidate) => candidate.id === domain)?.chunk;
      return path ? (await chunk(path)).get(id) : undefined;
    },
    async all() {
      await Promise.all(index.domains.map((domain) => chunk(domain.chunk)));
    },
  };
}
