import type { Card, Option, Prose } from './card';
import type { Gap } from './gaps';
import { readLine, readMarkdown } from './markdown';
import type { OwnCard } from './own-card';
import { baseOf, gapNumberOf, otherWayOf } from './own-card';
import type { OwnFaces, OwnOption } from './own-text';
import { plainBlocks } from './rich-text';

/** A card that Joe wrote, as it is shown like any other: its Markdown as a tree, never as HTML. */
export function showOwnCard(own: OwnCard): Card {
  const { id, domain, text, plain } = own;
  const gap = text.kind === 'cloze' ? gapNumberOf(id) : undefined;
  const read = (markdown: string): Prose =>
    plain ? plainBlocks(markdown) : readMarkdown(markdown);
  const { front, back } = facesOf(own);
  return {
    id,
    version: 1,
    domain,
    topic: 'own',
    kind: text.kind,
    ...(gap === undefined
      ? { front: read(front), back: read(back) }
      : clozeFaces(text.front, text.back, gap)),
    ...notes(own, read),
    ...(text.kind === 'choice' && { options: (text.options ?? []).map(optionOf) }),
    ...(text.kind === 'order' && { steps: (text.steps ?? []).map(readLine) }),
  };
}

/** An analogy may be asked from its other side, by a card of its own. */
function facesOf({ id, text }: OwnCard): OwnFaces {
  const isOther = text.kind === 'analogy' && id === otherWayOf(baseOf(id, text));
  return (isOther && text.otherWay) || text;
}

function clozeFaces(front: string, back: string, number: number): Pick<Card, 'front' | 'back'> {
  const asked: Gap = { number, shown: false };
  const answered = readMarkdown(front, { number, shown: true });
  return { front: readMarkdown(front, asked), back: [...answered, ...readMarkdown(back)] };
}

function notes({ text }: OwnCard, read: (markdown: string) => Prose): Partial<Card> {
  const keys = ['why', 'bridge', 'breaks'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const markdown = text[key];
      return markdown === undefined || markdown.trim() === '' ? [] : [[key, read(markdown)]];
    }),
  );
}

function optionOf({ text, correct, note }: OwnOption): Option {
  return {
    text: readLine(text),
    ...(correct && { correct }),
    ...(note !== undefined && note.trim() !== '' && { note: readLine(note) }),
  };
}
