import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const setMark = StateEffect.define<Stretch | undefined>();

const underline = Decoration.mark({ class: 'fault' });

/** Where PostgreSQL stopped reading; it goes as soon as something is typed. */
export const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, docChanged, state }) {
    const asked = effects.find((effect) => effect.is(setMark));
    if (!asked) return docChanged ? Decoration.none : marks;
    const fault = asked.value;
    if (!fault || fault.to > state.doc.length || fault.from >= fault.to) return Decoration.none;
    return Decoration.set(underline.range(fault.from, fault.to));
  },
  provide: (field) => EditorView.decorations.from(field),
});
