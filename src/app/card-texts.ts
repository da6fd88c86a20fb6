import type { Card, CardId } from '../core/content/card';
import type { Catalog, CatalogIndex, ContentPack } from '../core/content/catalog';
import type { DomainId } from '../core/content/domain';
import type { OwnCards } from './own-cards';

/** The cards' texts, loaded when they are asked for and kept. */
export interface CardTexts {
  /** @throws when the text cannot be loaded; asking again tries again. */
  find(id: CardId): Promise<Card | undefined>;
  /** The authored cards of a domain. @throws as above. */
  ofDomain(domain: DomainId): Promise<readonly Card[]>;
}

/** Where chunks come from: one by one, or all in one file while every request is dear. */
export interface ContentSource {
  cards(path: string): Promise<readonly Card[]>;
  pack(path: string): Promise<ContentPack>;
  /** Whether the chunks are on the device, so that one costs no request. */
  readonly isLocal: () => boolean;
}

type Chunk = ReadonlyMap<CardId, Card>;

export function createCardTexts(
  index: CatalogIndex,
  catalog: Catalog,
  ownCards: OwnCards,
  source: ContentSource,
): CardTexts {
  const chunks = new Map<string, Promise<Chunk>>();
  let packed: Promise<ContentPack> | undefined;

  /** Kept while it succeeds: a failure is forgotten, so that the next asking tries again. */
  function chunk(path: string, load: () => Promise<readonly Card[]>): Promise<Chunk> {
    let loading = chunks.get(path);
    if (!loading) {
      loading = load().then((cards) => new Map(cards.map((card) => [card.id, card])));
      chunks.set(path, loading);
      loading.catch(() => chunks.delete(path));
    }
    return loading;
  }

  async function fromPack(path: string): Promise<readonly Card[]> {
    packed ??= source.pack(index.pack);
    packed.catch(() => (packed = undefined));
    const text = (await packed)[path];
    return text ? (JSON.parse(text) as readonly Card[]) : source.cards(path);
  }

  function domainChunk(domain: DomainId | undefined): Promise<Chunk> | undefined {
    const path = index.domains.find((candidate) => candidate.id === domain)?.chunk;
    if (!path) return undefined;
    return chunk(path, () => (source.isLocal() ? source.cards(path) : fromPack(path)));
  }

  return {
    async find(id) {
      const own = ownCards.get(id);
      // What reads Markdown comes with the first card of Joe's own.
      if (own) return (await import('../core/content/own-card-prose')).showOwnCard(own);
      const { starter } = index;
      // The starter is small and there first; the rest may still be on its way.
      if (starter.cards.includes(id)) {
        return (await chunk(starter.chunk, () => source.cards(starter.chunk))).get(id);
      }
      return (await domainChunk(catalog.find(id)?.domain))?.get(id);
    },
    async ofDomain(domain) {
      return [...((await domainChunk(domain))?.values() ?? [])];
    },
  };
}
