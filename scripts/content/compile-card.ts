import type { Card, CardKind, Provenance } from '../../src/core/content/card.ts';
import type { DomainId } from '../../src/core/content/domain.ts';
import { analogyIds, cardIds } from './card-ids.ts';
import { clozeNumbers } from '../../src/core/content/cloze.ts';
import { renderClozeBack, renderClozeFront, renderInline, renderMarkdown } from './markdown.ts';
import type { AnalogySource } from './schema/analogy.ts';
import type { CardSource } from './schema/card.ts';

/** A card with what only the catalog needs to know of it. */
export interface CompiledCard {
  readonly card: Card;
  /** The authored id: cards that share it are kept apart. */
  readonly siblings: string;
  readonly core: boolean;
}

/** The cards that an authored card becomes; `after` is an authored id or a card's. */
export function compileCard(domain: DomainId, source: CardSource): CompiledCard[] {
  const faces = facesOf(source);
  return cardIds(source).map((id, index) => ({
    siblings: source.id,
    core: source.core ?? true,
    card: {
      ...headOf(id, domain, source, source.kind),
      ...(faces[index] ?? { front: '', back: '' }),
      ...renderedNotes(source),
      ...(source.kind === 'choice' && { options: source.options.map(compileOption) }),
      ...(source.kind === 'order' && { steps: source.steps.map(renderInline) }),
      ...provenanceOf(source),
      ...(source.after !== undefined && { after: source.after }),
    },
  }));
}

export function compileAnalogy(source: AnalogySource): CompiledAnalogy {
  const { concept, picture, breaks, ...rest } = source;
  const [toSoftware, toData, whereItBreaks] = analogyIds(source);
  const compiled = (id: string, face: AnalogySource['toData'], notes: Notes): CompiledCard => ({
    siblings: source.id,
    core: source.core ?? true,
    card: {
      ...headOf(id, source.domain, source, 'analogy'),
      front: renderMarkdown(face.front),
      back: renderMarkdown(face.back),
      ...renderedNotes(notes),
      ...provenanceOf(source),
    },
  });
  const front = `**${concept}** is explained as *${picture}*. Where does that comparison break, and what follows from it?`;
  return [
    compiled(toSoftware, source.toSoftware, source),
    compiled(toData, source.toData, source),
    // Its answer is the break: said once.
    compiled(whereItBreaks, { front, back: breaks }, rest),
  ];
}

/** Both directions, and the card that asks where it breaks. */
export type CompiledAnalogy = readonly [
  toSoftware: CompiledCard,
  toData: CompiledCard,
  breaks: CompiledCard,
];

type Faces = Pick<Card, 'front' | 'back'>;

function facesOf(source: CardSource): Faces[] {
  if (source.kind === 'cloze') {
    return clozeNumbers(source.text).map((number) => ({
      front: renderClozeFront(source.text, number),
      back: renderClozeBack(source.text, number, source.back),
    }));
  }
  const front = source.kind === 'correction' ? source.claim : source.front;
  return [{ front: renderMarkdown(front), back: renderMarkdown(source.back) }];
}

type Head = Pick<Card, 'id' | 'version' | 'domain' | 'topic' | 'kind'>;

function headOf(
  id: string,
  domain: DomainId,
  { version, topic }: Pick<Card, 'version' | 'topic'>,
  kind: CardKind,
): Head {
  return { id, version, domain, topic, kind };
}

type Notes = { readonly [N in 'why' | 'misconception' | 'bridge' | 'breaks']?: string };

function renderedNotes(source: Notes): Notes {
  const keys = ['why', 'misconception', 'bridge', 'breaks'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const markdown = source[key];
      return markdown === undefined ? [] : [[key, renderMarkdown(markdown)]];
    }),
  );
}

function compileOption({
  text,
  correct,
  note,
}: Extract<CardSource, { kind: 'choice' }>['options'][number]) {
  return {
    text: renderInline(text),
    ...(correct && { correct }),
    ...(note !== undefined && { note: renderInline(note) }),
  };
}

function provenanceOf(source: Provenance): Provenance {
  const keys = ['asOf', 'source', 'since', 'until'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]]])),
  );
}
