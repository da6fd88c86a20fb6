import type { CardEvent } from '../log/event';
import type { CardId } from './card';
import type { CatalogEntry } from './catalog';
import type { DomainId } from './domain';
import type { OwnText } from './own-text';

/** A card that Joe wrote, as its events have it; its Markdown is read when it is shown. */
export interface OwnCard {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly text: OwnText;
  /** Made of a rubric point in one tap: plain text, in which nothing is Markdown. */
  readonly plain: boolean;
  /** The event that says so: an edit that knew an older one is not written over it. */
  readonly since: string;
}

/**
 * The card that some events of one card make: the newest edit, else what was written first.
 * @param events in total order. @returns undefined where none of them wrote it.
 */
export function ownCardOf(id: CardId, events: readonly CardEvent[]): OwnCard | undefined {
  // What a backup says of an authored card is no text of Joe's.
  if (!isOwnId(id)) return undefined;
  const edited = events.findLast((event) => event.type === 'card-edited');
  if (edited) {
    const { text } = edited;
    return { id, domain: text.domain ?? domainOfId(id), text, plain: false, since: edited.id };
  }
  const written = events.find((event) => event.type === 'card-written');
  if (!written) return undefined;
  const { front, back, why } = written;
  const text = { kind: 'concept', front, back, ...(why !== undefined && { why }) } as const;
  return { id, domain: written.domain, text, plain: true, since: written.id };
}

/** Whether an id is that of a card that Joe wrote; no authored card has one like it. */
export function isOwnId(id: CardId): boolean {
  return /^[a-z0-9]+-own-/.test(id);
}

/** What the catalog knows of it. It counts for no readiness: that is about what everybody has. */
export function ownEntry({ id, domain, text }: OwnCard): CatalogEntry {
  return { id, domain, kind: text.kind, version: 1, siblings: baseOf(id, text), core: false };
}

/**
 * What cards of one text share: a cloze has a card for each number, `<base>-1`, `<base>-2`, an analogy that is
 * asked from both sides `<base>` and `<base>--other`.
 */
export function baseOf(id: CardId, { kind }: Pick<OwnText, 'kind'>): string {
  return id.replace(kind === 'cloze' ? /-\d+$/ : /--other$/, '');
}

/** The card that asks an analogy from its other side. */
export function otherWayOf(base: string): CardId {
  return `${base}--other`;
}

/** The gap that a card of a cloze asks for, from 1. */
export function gapNumberOf(id: CardId): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 1);
}

/** The domain in which a card was first: its id begins with it. */
export function domainOfId(id: CardId): DomainId {
  return id.slice(0, Math.max(0, id.indexOf('-')));
}
