import type { CardKind } from '../../../core/content/card';
import type { OwnText } from '../../../core/content/own-text';
import { ownLimits } from '../../../core/content/own-text-faults';

/** Every kind's fields at once, so that a change of kind loses nothing that was typed. */
export interface Fields {
  readonly kind: CardKind;
  readonly front: string;
  readonly back: string;
  readonly why: string;
  readonly bridge: string;
  readonly breaks: string;
  /** Analogy only: asked from its other side as well. */
  readonly bothWays: boolean;
  readonly otherFront: string;
  readonly otherBack: string;
  readonly options: readonly { readonly text: string; readonly note: string }[];
  /** Which option is right, from 0. */
  readonly correct: number | undefined;
  readonly steps: readonly string[];
}

/** The fields that a text fills, with as many empty options and steps as a card needs. */
export function fieldsOf(text: OwnText): Fields {
  const { kind, front, back, why = '', bridge = '', breaks = '', otherWay } = text;
  const options = (text.options ?? []).map((option) => ({
    text: option.text,
    note: option.note ?? '',
  }));
  const correct = (text.options ?? []).findIndex((option) => option.correct);
  return {
    ...{ kind, front, back, why, bridge, breaks },
    bothWays: otherWay !== undefined,
    otherFront: otherWay?.front ?? '',
    otherBack: otherWay?.back ?? '',
    options: filled(options, ownLimits.fewestOptions, () => ({ text: '', note: '' })),
    correct: correct < 0 ? undefined : correct,
    steps: filled(text.steps ?? [], ownLimits.fewestSteps, () => ''),
  };
}

/** What its kind says, without what was left empty; its keys always in one order. */
export function textOf(fields: Fields): OwnText {
  const { kind, front, back, why, bridge, breaks, options, correct, steps } = fields;
  const notes = Object.entries({ why, bridge, breaks }).filter(([, text]) => text.trim() !== '');
  const { bothWays, otherFront, otherBack } = fields;
  return {
    kind,
    front: front.trim(),
    back: back.trim(),
    ...Object.fromEntries(notes.map(([name, text]) => [name, text.trim()])),
    ...(kind === 'analogy' &&
      bothWays && { otherWay: { front: otherFront.trim(), back: otherBack.trim() } }),
    ...(kind === 'choice' && {
      options: options.map(({ text, note }, index) => ({
        text: text.trim(),
        ...(index === correct && { correct: true as const }),
        ...(note.trim() !== '' && { note: note.trim() }),
      })),
    }),
    ...(kind === 'order' && { steps: steps.map((step) => step.trim()) }),
  };
}

export const emptyText: OwnText = { kind: 'concept', front: '', back: '' };

function filled<T>(values: readonly T[], least: number, empty: () => T): T[] {
  const missing = Math.max(0, least - values.length);
  return [...values, ...Array.from({ length: missing }, empty)];
}
