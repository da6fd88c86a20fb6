import { clozeNumbers } from './cloze';
import type { OwnText } from './own-text';

/** What the editor takes, in characters and entries; a card that needs more is two cards. */
export const ownLimits = {
  front: 1000,
  back: 2000,
  note: 600,
  line: 300,
  fewestOptions: 2,
  mostOptions: 4,
  fewestSteps: 2,
  mostSteps: 8,
  mostGaps: 9,
} as const;

/** A field of the editor; of options and steps, which one, from 0. */
export type OwnField =
  | 'domain'
  | 'front'
  | 'back'
  | 'why'
  | 'bridge'
  | 'breaks'
  | 'otherFront'
  | 'otherBack'
  | 'options'
  | `options-${number}`
  | `steps-${number}`;

export interface OwnFault {
  readonly field: OwnField;
  readonly fault:
    'empty' | 'too-long' | 'no-gap' | 'too-many-gaps' | 'empty-gap' | 'none-correct' | 'same';
}

/** What keeps a text from being a card, in the order of the fields; none if it is one. */
export function faultsOf(text: OwnText): OwnFault[] {
  const { kind, front, back, why = '', bridge = '', breaks = '', otherWay } = text;
  return [
    ...lengthOf('front', front, ownLimits.front, true),
    ...(kind === 'cloze' ? gapFaults(front) : []),
    ...(kind === 'choice' ? optionFaults(text) : []),
    ...(kind === 'order' ? stepFaults(text) : []),
    ...lengthOf('back', back, ownLimits.back, !answersItself(kind)),
    ...lengthOf('why', why, ownLimits.note, false),
    ...lengthOf('bridge', bridge, ownLimits.note, false),
    ...lengthOf('breaks', breaks, ownLimits.note, false),
    ...(otherWay
      ? [
          ...lengthOf('otherFront', otherWay.front, ownLimits.front, true),
          ...lengthOf('otherBack', otherWay.back, ownLimits.back, true),
        ]
      : []),
  ];
}

/** Whether the kind has the answer in it, so that what is said beside it may be left out. */
export function answersItself(kind: OwnText['kind']): boolean {
  return kind === 'cloze' || kind === 'choice' || kind === 'order';
}

function lengthOf(field: OwnField, text: string, most: number, needed: boolean): OwnFault[] {
  if (needed && text.trim() === '') return [{ field, fault: 'empty' }];
  return text.length > most ? [{ field, fault: 'too-long' }] : [];
}

function gapFaults(front: string): OwnFault[] {
  if (front.trim() === '') return [];
  const numbers = clozeNumbers(front);
  if (numbers.length === 0) return [{ field: 'front', fault: 'no-gap' }];
  if (numbers.length > ownLimits.mostGaps) return [{ field: 'front', fault: 'too-many-gaps' }];
  return /\{\{\d+::\s*(::[^}]*)?\}\}/.test(front) ? [{ field: 'front', fault: 'empty-gap' }] : [];
}

function optionFaults({ options = [] }: OwnText): OwnFault[] {
  const faults = options.flatMap(({ text, note = '' }, index): OwnFault[] => {
    const field = `options-${index}` as const;
    const same = options.findIndex((other) => other.text.trim() === text.trim()) < index;
    return [
      ...lengthOf(field, text, ownLimits.line, true),
      ...lengthOf(field, note, ownLimits.line, false),
      ...(same && text.trim() !== '' ? [{ field, fault: 'same' } as const] : []),
    ];
  });
  const one = options.filter(({ correct }) => correct).length === 1;
  return one ? faults : [{ field: 'options', fault: 'none-correct' }, ...faults];
}

function stepFaults({ steps = [] }: OwnText): OwnFault[] {
  return steps.flatMap((step, index): OwnFault[] => {
    const field = `steps-${index}` as const;
    const same =
      step.trim() !== '' && steps.findIndex((other) => other.trim() === step.trim()) < index;
    const long = lengthOf(field, step, ownLimits.line, true);
    return same ? [...long, { field, fault: 'same' }] : long;
  });
}
