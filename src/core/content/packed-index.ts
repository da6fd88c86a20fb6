import type { CardId } from './card';
// With its ending: Node reads this file too, when it builds the content.
import { cardKinds } from './card.ts';
import type { CatalogIndex, IndexedCard, IndexedDomain } from './catalog';
import type { DomainId } from './domain';

/** The index as its file has it: it stands in front of the first rating, so every byte counts. */
export interface PackedIndex extends Omit<CatalogIndex, 'domains'> {
  readonly domains: readonly PackedDomain[];
}

type PackedDomain = Omit<IndexedDomain, 'cards'> & { readonly cards: readonly PackedCard[] };

/** Ids without the domain that they begin with, the kind by its place; cut off where only zeros follow. */
type PackedCard = readonly [
  slug: string,
  kind: number,
  siblings?: string | 0,
  after?: string | 0,
  notCore?: 0 | 1,
  /** Versions above the first. */
  versions?: number,
];

export function packIndex(index: CatalogIndex): PackedIndex {
  const packed = (domain: IndexedDomain) => domain.cards.map((card) => packCard(card, domain.id));
  return { ...index, domains: index.domains.map((each) => ({ ...each, cards: packed(each) })) };
}

export function unpackIndex(index: PackedIndex): CatalogIndex {
  const cards = ({ id, cards: all }: PackedDomain) => all.map((card) => unpackCard(card, id));
  return { ...index, domains: index.domains.map((each) => ({ ...each, cards: cards(each) })) };
}

function packCard(card: IndexedCard, domain: DomainId): PackedCard {
  const [id, version, kind, siblings = id, core = 1, after] = card;
  const whole: [string, number, string | 0, string | 0, 0 | 1, number] = [
    slugOf(id, domain),
    cardKinds.indexOf(kind),
    siblings === id ? 0 : slugOf(siblings, domain),
    after === undefined ? 0 : slugOf(after, domain),
    core ? 0 : 1,
    version - 1,
  ];
  const last = whole.findLastIndex((part) => part !== 0);
  return whole.slice(0, Math.max(2, last + 1)) as unknown as PackedCard;
}

function unpackCard(card: PackedCard, domain: DomainId): IndexedCard {
  const [slug, place, siblings = 0, after = 0, notCore = 0, versions = 0] = card;
  const id = `${domain}-${slug}`;
  const kind = cardKinds[place] ?? 'concept';
  const entry = [id, versions + 1, kind] as const;
  const group = siblings === 0 ? id : `${domain}-${siblings}`;
  if (after !== 0) return [...entry, group, notCore ? 0 : 1, `${domain}-${after}`];
  if (notCore) return [...entry, group, 0];
  return siblings === 0 ? entry : [...entry, group];
}

/** @throws for an id of another domain; the content check lets none through. */
function slugOf(id: CardId, domain: DomainId): string {
  if (id.startsWith(`${domain}-`)) return id.slice(domain.length + 1);
  throw new Error(`${id} does not begin with its domain, ${domain}.`);
}
