import type { Card, CardId } from '../../src/core/content/card.ts';
import type { CatalogIndex, IndexedCard, IndexedDomain } from '../../src/core/content/catalog.ts';
import type { DomainId } from '../../src/core/content/domain.ts';
import type { Drill } from '../../src/core/drill/drill.ts';
import { compileAnalogy, compileCard } from './compile-card.ts';
import type { CompiledCard } from './compile-card.ts';
import { compileDrill } from './compile-drill.ts';
import { compileQuestion } from './compile-question.ts';
import { introductionOrder } from './introduce.ts';
import type { LoadedContent, LoadedDomain } from './load.ts';
import type { QuestionSource } from './schema/question.ts';

/** The catalog before its chunks have bytes, and so before they have names. */
export interface CompiledIndex {
  readonly starter: CatalogIndex['starter']['cards'];
  readonly domains: readonly Omit<IndexedDomain, 'chunk'>[];
}

export interface CompiledContent {
  readonly index: CompiledIndex;
  readonly starter: readonly Card[];
  readonly domains: ReadonlyMap<DomainId, readonly Card[]>;
  readonly questions: ReadonlyMap<DomainId, readonly QuestionSource[]>;
  readonly drills: ReadonlyMap<DomainId, readonly Drill[]>;
}

/** Checked content as the app reads it. Pure; only for content without a fault. */
export function compileContent(content: LoadedContent): CompiledContent {
  const compiled = content.domains.map((domain) => {
    const { id, title, short, restsOn } = domain.domain.value;
    const named = { id, title, short, ...(restsOn && { restsOn }) };
    return { ...named, cards: compileDomain(domain, content) };
  });
  const cards = new Map(
    compiled.flatMap((domain) => domain.cards).map(({ card }) => [card.id, card]),
  );
  const asked = content.domains.flatMap(({ questions }) => questions.map(({ value }) => value));
  const starter = content.starter.flatMap(({ value }) => cards.get(value) ?? []);
  return {
    index: {
      starter: starter.map(({ id }) => id),
      domains: compiled.map((domain) => ({ ...domain, cards: domain.cards.map(toIndexed) })),
    },
    starter,
    domains: new Map(compiled.map((domain) => [domain.id, domain.cards.map(({ card }) => card)])),
    questions: byDomain(content, ({ questions }) =>
      questions.map(({ value }) => compileQuestion(value)),
    ),
    drills: byDomain(content, ({ drills }) =>
      drills.map(({ value }) => compileDrill(value, asked)),
    ),
  };
}

function compileDomain(domain: LoadedDomain, { analogies }: LoadedContent): CompiledCard[] {
  const { id } = domain.domain.value;
  const cards = introductionOrder(
    domain.cards.flatMap(({ value }) => compileCard(id, value)),
    analogies.filter(({ value }) => value.domain === id).map(({ value }) => compileAnalogy(value)),
  );
  return cards.map((compiled) => ({ ...compiled, card: resolveAfter(compiled.card, cards) }));
}

/** `after` may name a cloze: then its first card is meant. */
function resolveAfter(card: Card, cards: readonly CompiledCard[]): Card {
  if (card.after === undefined) return card;
  const named = cards.find(
    (other) => other.card.id === card.after || other.siblings === card.after,
  );
  return named ? { ...card, after: named.card.id } : card;
}

/** Only as long as needed: what has its usual value is left off at the end. */
function toIndexed({ card, siblings, core }: CompiledCard): IndexedCard {
  const { id, version, kind, after } = card;
  const needed: readonly [CardId, Card['version'], Card['kind']] = [id, version, kind];
  if (after !== undefined) return [...needed, siblings, core ? 1 : 0, after];
  if (!core) return [...needed, siblings, 0];
  return siblings === id ? needed : [...needed, siblings];
}

function byDomain<T>(
  { domains }: LoadedContent,
  compile: (domain: LoadedDomain) => readonly T[],
): Map<DomainId, readonly T[]> {
  return new Map(domains.map((domain) => [domain.domain.value.id, compile(domain)]));
}
