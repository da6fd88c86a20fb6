import type { DomainId } from './domain';
import type { RichText } from './rich-text';

/** Every way a card can ask. The order is the order of the filters in the app. */
export const cardKinds = [
  'concept',
  'trade-off',
  'cloze',
  'choice',
  'order',
  'code',
  'analogy',
  'correction',
] as const;

export type CardKind = (typeof cardKinds)[number];

/** Authored, unique and stable for ever: `<domain>-<slug>`; the review log refers to it. */
export type CardId = string;

/** HTML that the build rendered from our own content. Nothing else may be given this type. */
export type Html = string & { readonly __html?: never };

/** What a card says: rendered at build, or read from what Joe wrote. */
export type Prose = Html | RichText;

export interface Option {
  readonly text: Prose;
  readonly correct?: true;
  /** Why a wrong option is wrong. */
  readonly note?: Prose;
}

/** A fact that changes with versions says when and where it was read. */
export interface Provenance {
  readonly asOf?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
}

/** A card as the build compiles it, or as Joe wrote it: everything the review screen shows. */
export interface Card extends Provenance {
  readonly id: CardId;
  /** Raised when the meaning changes; kept on each review. */
  readonly version: number;
  readonly domain: DomainId;
  readonly topic: string;
  readonly kind: CardKind;
  readonly front: Prose;
  readonly back: Prose;
  readonly why?: Prose;
  readonly misconception?: Prose;
  readonly bridge?: Prose;
  readonly breaks?: Prose;
  /** Choice only, in the order shown. */
  readonly options?: readonly Option[];
  /** Order only, in the right order. */
  readonly steps?: readonly Prose[];
  /** A card to know first. */
  readonly after?: CardId;
}
