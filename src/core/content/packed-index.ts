import type { CardId, CardKind } from './card';
// With its ending: Node reads this file too, when it builds the content.
import { cardKinds } from './card.ts';
import type { CatalogIndex, IndexedCard, IndexedDomain } from './catalog';
import type { DomainId } from './domain';

/** The index as its file has it: it stands in front of the first rating, so every byte counts. */
export interface PackedIndex extends Omit<CatalogIndex, 'domains'> {
  readonly domains: readonly PackedDomain[];
}

/**
 * All cards of a domain in one text, parted by `|`. A card is its id without the domain, then its
 * kind as a capital letter unless it is a concept; where more must be said, siblings, `after`, 1 for
 * "not core" and versions above the first follow, parted by spaces and cut off where nothing follows.
 */
type PackedDomain = Omit<IndexedDomain, 'cards'> & { readonly cards: string };

/** The cards of an analogy are written `>x`, `<x` and `!x`. */
const faces = { '>': 'to-software', '<': 'to-data', '!': 'breaks' } as const;
type Mark = keyof typeof faces;
const usual: CardKind = 'concept';

export function packIndex(index: CatalogIndex): PackedIndex {
  const packed = (domain: IndexedDomain) => domain.cards.map((card) => packCard(card, domain.id));
  const domains = index.domains.map((each) => ({ ...each, cards: packed(each).join('|') }));
  return { ...index, domains };
}

export function unpackIndex(index: PackedIndex): CatalogIndex {
  const cards = ({ id, cards: all }: PackedDomain) =>
    all === '' ? [] : all.split('|').map((card) => unpackCard(card, id));
  return { ...index, domains: index.domains.map((each) => ({ ...each, cards: cards(each) })) };
}

function packCard(card: IndexedCard, domain: DomainId): string {
  const [id, version, kind, siblings = id, core = 1, after] = card;
  const slug = slugOf(id, domain);
  const group = slugOf(siblings, domain);
  const rest = [
    group === usualSiblings(slug, kind) ? '' : group,
    after === undefined ? '' : slugOf(after, domain),
    core ? '' : '1',
    version === 1 ? '' : String(version - 1),
  ];
  return [nameOf(slug, kind), ...rest].join(' ').trimEnd();
}

function nameOf(slug: string, kind: CardKind): string {
  if (kind === 'analogy') {
    for (const mark of Object.keys(faces) as Mark[]) {
      const middle = between(slug, 'analogy-', `-${faces[mark]}`);
      if (middle !== undefined) return mark + middle;
    }
  }
  return kind === usual ? slug : slug + letterOf(kind);
}

function unpackCard(card: string, domain: DomainId): IndexedCard {
  const [name = '', siblings, after, notCore, versions] = card.split(' ');
  const [slug, kind] = readName(name);
  const id = `${domain}-${slug}`;
  const entry = [id, Number(versions ?? 0) + 1, kind] as const;
  const group = `${domain}-${siblings || usualSiblings(slug, kind)}`;
  if (after) return [...entry, group, notCore ? 0 : 1, `${domain}-${after}`];
  if (notCore) return [...entry, group, 0];
  return group === id ? entry : [...entry, group];
}

function readName(name: string): [slug: string, kind: CardKind] {
  const first = name.charAt(0);
  if (first in faces) return [`analogy-${name.slice(1)}-${faces[first as Mark]}`, 'analogy'];
  const letter = name.charCodeAt(name.length - 1) - firstLetter;
  const kind = cardKinds[letter];
  return kind === undefined || letter > 25 ? [name, usual] : [name.slice(0, -1), kind];
}

const firstLetter = 'A'.charCodeAt(0);

function letterOf(kind: CardKind): string {
  return String.fromCharCode(firstLetter + cardKinds.indexOf(kind));
}

/** What the ids of siblings have in common, by the way the build names them. */
function usualSiblings(slug: string, kind: CardKind): string {
  if (kind === 'cloze') return slug.replace(/-\d+$/, '');
  return kind === 'analogy' ? slug.replace(/-(to-software|to-data|breaks)$/, '') : slug;
}

function between(text: string, start: string, end: string): string | undefined {
  const fits =
    text.startsWith(start) && text.endsWith(end) && text.length > start.length + end.length;
  return fits ? text.slice(start.length, -end.length) : undefined;
}

/** @throws for an id of another domain; the content check lets none through. */
function slugOf(id: CardId, domain: DomainId): string {
  if (id.startsWith(`${domain}-`)) return id.slice(domain.length + 1);
  throw new Error(`${id} does not begin with its domain, ${domain}.`);
}
