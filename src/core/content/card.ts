import type { DomainId } from './domain';

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

export interface Option {
  readonly text: Html;
  readonly correct?: true;
  /** Why a wrong option is wrong. */
  readonly note?: Html;
}

/** A fact that changes with versions says when and where it was read. */
export interface Provenance {
  readonly asOf?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
}

/** A card as the build compiles it: everything the review screen shows. */
export interface Card extends Provenance {
  readonly id: CardId;
  /** Raised when the meaning changes; kept on each review. */
  readonly version: number;
  readonly domain: DomainId;
  readonly topic: string;
  readonly kind: CardKind;
  readonly front: Html;
  readonly back: Html;
  readonly why?: Html;
  readonly misconception?: Html;
  readonly bridge?: Html;
  readonly breaks?: Html;
  /** Choice only, in the order shown. */
  readonly options?: readonly Option[];
  /** Order only, in the right order. */
  readonly steps?: readonly Html[];
  /** A card to know first. */
  readonly after?: CardId;
}
