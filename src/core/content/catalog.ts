import type { CardId, CardKind } from './card';
import type { Domain, DomainId } from './domain';

/** What the scheduler must know of a card without loading its text. */
export interface CatalogEntry {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly kind: CardKind;
  readonly version: number;
  /** Cards that share it are never shown on the same study day. */
  readonly siblings: string;
  /** Counts for readiness. */
  readonly core: boolean;
  readonly after?: CardId;
}

/** The small index of `content/index.<hash>.json`; tuples, since it is read at every start. */
export interface CatalogIndex {
  /** Changes when cards come, go or change their place; not with their words. */
  readonly version: string;
  readonly starter: { readonly chunk: string; readonly cards: readonly CardId[] };
  readonly domains: readonly IndexedDomain[];
  /** Path of the one file that holds the text of every chunk, by its path: see ContentPack. */
  readonly pack: string;
  /** Path of the index of the interview questions: see QuestionIndex. */
  readonly questions: string;
  /** Path of the index of the SQL drills: see DrillIndex. */
  readonly drills: string;
}

/** Chunks by their path, each as the text of its file. */
export type ContentPack = Readonly<Record<string, string>>;

export interface IndexedDomain extends Domain {
  /** Path of the chunk with the cards' texts, relative to the page. */
  readonly chunk: string;
  readonly cards: readonly IndexedCard[];
}

/** id, version, kind; siblings where it is not the id; then 0 where not core, and `after`. */
export type IndexedCard = readonly [
  id: CardId,
  version: number,
  kind: CardKind,
  siblings?: string,
  core?: 0 | 1,
  after?: CardId,
];

export interface Catalog {
  readonly version: string;
  readonly domains: readonly Domain[];
  readonly size: number;
  readonly starter: readonly CardId[];
  domain(id: DomainId): Domain | undefined;
  /** How many cards a domain has, and how many of them count for readiness. */
  counts(id: DomainId): { readonly cards: number; readonly core: number };
  /** The cards of a domain in the order in which new ones are introduced. */
  cards(domain: DomainId): readonly CatalogEntry[];
  find(id: CardId): CatalogEntry | undefined;
  /** Takes in a card that Joe wrote himself: it can be found, and counts for no domain. */
  add(entry: CatalogEntry): void;
  /** Lets go of such a card: it is shown and scheduled no more. */
  forget(id: CardId): void;
  /** Path of the index of the interview questions. */
  readonly questions: string;
  /** Path of the index of the SQL drills. */
  readonly drills: string;
}

/** Reads the index lazily: nothing is decoded for a domain that is not asked for. */
export function openCatalog(index: CatalogIndex): Catalog {
  const decoded = new Map<DomainId, readonly CatalogEntry[]>();
  const byId = new Map<CardId, CatalogEntry>();
  const source = new Map(index.domains.map((domain) => [domain.id, domain]));

  function cards(domain: DomainId): readonly CatalogEntry[] {
    let entries = decoded.get(domain);
    if (!entries) {
      entries = (source.get(domain)?.cards ?? []).map((card) => decode(domain, card));
      decoded.set(domain, entries);
      for (const entry of entries) byId.set(entry.id, entry);
    }
    return entries;
  }

  return {
    version: index.version,
    domains: index.domains,
    size: index.domains.reduce((sum, domain) => sum + domain.cards.length, 0),
    starter: index.starter.cards,
    domain: (id) => source.get(id),
    counts(id) {
      const indexed = source.get(id)?.cards ?? [];
      return { cards: indexed.length, core: indexed.filter((card) => card[4] !== 0).length };
    },
    cards,
    questions: index.questions,
    drills: index.drills,
    add: (entry) => void byId.set(entry.id, entry),
    forget: (id) => void byId.delete(id),
    find(id) {
      const known = byId.get(id);
      if (known) return known;
      // An id begins with its domain's. One card is decoded: a day's queue asks for a few of many.
      const domain = index.domains.find((candidate) => id.startsWith(`${candidate.id}-`));
      const card = domain?.cards.find(([own]) => own === id);
      if (!domain || !card) return undefined;
      const entry = decode(domain.id, card);
      byId.set(id, entry);
      return entry;
    },
  };
}

function decode(domain: DomainId, card: IndexedCard): CatalogEntry {
  const [id, version, kind, siblings = id, core = 1, after] = card;
  const entry = { id, domain, version, kind, siblings, core: core === 1 };
  return after ? { ...entry, after } : entry;
}
