import type { CardKind } from './card';
import { cardKinds } from './card';
import type { DomainId } from './domain';

/** What a card of Joe's own says, as he typed it: Markdown, read by `core/content/markdown`. */
export interface OwnText {
  readonly kind: CardKind;
  /** Where Joe has put it, unless that is where it was first: there its id begins with it. */
  readonly domain?: DomainId;
  /** Of a cloze the text with its gaps, `{{1::answer::hint}}`; of a correction the claim. */
  readonly front: string;
  /** May be empty where the kind itself has the answer: cloze, choice, order. */
  readonly back: string;
  readonly why?: string;
  readonly bridge?: string;
  readonly breaks?: string;
  /** Analogy only: asked from its other side too, by a card of its own. */
  readonly otherWay?: OwnFaces;
  /** Choice only: two to four, one of them correct. */
  readonly options?: readonly OwnOption[];
  /** Order only, in the right order. */
  readonly steps?: readonly string[];
}

export interface OwnFaces {
  readonly front: string;
  readonly back: string;
}

export interface OwnOption {
  readonly text: string;
  readonly correct?: true;
  readonly note?: string;
}

/** No editor lets so much through in one field; what is longer was made to do harm. */
const longest = 10_000;

/** Whether a value from outside, a backup above all, is such a text. Tighter limits are the editor's to keep. */
export function isOwnText(value: unknown): value is OwnText {
  if (!isObject(value)) return false;
  const { kind, front, back, domain, why, bridge, breaks, options = [], steps = [] } = value;
  // Without another side the first one stands for it.
  const { otherWay = { front, back } } = value;
  return (
    cardKinds.some((known) => known === kind) &&
    isObject(otherWay) &&
    [front, back, otherWay.front, otherWay.back].every(isText) &&
    [domain, why, bridge, breaks].every(isMaybeText) &&
    Array.isArray(options) &&
    options.every(isOption) &&
    Array.isArray(steps) &&
    steps.every(isText)
  );
}

function isOption(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { text, correct, note } = value;
  return isText(text) && isMaybeText(note) && (correct === undefined || correct === true);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longest;
}

function isMaybeText(value: unknown): boolean {
  return value === undefined || isText(value);
}
