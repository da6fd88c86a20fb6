import type { CardKind } from '../../../core/content/card';
import type { OwnFault, OwnField } from '../../../core/content/own-text-faults';
import { ownLimits } from '../../../core/content/own-text-faults';

/** What the editor of Joe's own cards says. */

/** What the first field asks for, by kind. */
export const frontNames: Readonly<Record<CardKind, string>> = {
  concept: 'Question',
  'trade-off': 'Question',
  cloze: 'Text with gaps',
  choice: 'Question',
  order: 'What is to be put in order',
  code: 'Code, and what is asked about it',
  analogy: 'Question',
  correction: 'The claim that is wrong',
};

export function backName(kind: CardKind): string {
  return kind === 'cloze' || kind === 'choice' || kind === 'order'
    ? 'Explanation, if it needs one'
    : 'Answer';
}

/** What the kind is good for, in a line. */
export const kindHints: Readonly<Record<CardKind, string>> = {
  concept: 'One question, one answer.',
  'trade-off': 'A decision, and what speaks for either side.',
  cloze: 'A sentence of which a part is hidden. Each number becomes a card of its own.',
  choice: 'Two to four options, one of them right.',
  order: 'Steps that are shown shuffled.',
  code: 'Some code, and what it does or where it fails.',
  analogy: 'Something you know from software, and where it stops holding.',
  correction: 'Something that is widely taught and wrong. The answer says what is right.',
};

export const editor = {
  new: 'Write a card',
  edit: 'Edit your card',
  kind: 'Kind',
  domain: 'Domain',
  chooseDomain: 'Choose a domain',
  moves: 'It moves there with its history and its memory.',
  breaksHere: 'Where it breaks down, shown with the answer',
  bothWays: 'Ask it from the other side too',
  bothWaysWhat:
    'Two cards that never come on the same day. Where it breaks down is shown with both answers.',
  otherWay: 'From the other side',
  options: 'Options',
  option: (n: number) => `Option ${n}`,
  right: (n: number) => `Option ${n} is right`,
  optionNote: (n: number) => `Why option ${n} is right or wrong, if you like`,
  addOption: 'Add an option',
  steps: 'Steps, in the right order',
  step: (n: number) => `Step ${n}`,
  addStep: 'Add a step',
  remove: (what: string) => `Take away: ${what}`,
  gap: 'Make a gap of the selection',
  gapHow: 'Select the words to hide first. Or type it: {{1::the words::a hint}}.',
  more: 'Why it matters, bridge, where it breaks',
  moreOfAnalogy: 'Why it matters, bridge',
  why: 'Why it matters at scale',
  bridge: 'Coming from fullstack',
  breaks: 'Where the bridge breaks down',
  format: 'What can be written',
  preview: 'Preview',
  previewGap: (n: number) => `Gap ${n}`,
  previewWay: ['From one side', 'From the other side'],
  previewEmpty: 'It appears here as you type.',
  save: 'Save the card',
  kept: 'Kept as you type, on this device.',
  restored: 'This is what you had written when you left.',
  drop: 'Throw the draft away',
  dropAsk: 'Throw the draft away?',
  dropWhat: 'What you have typed here is gone then. A saved card stays as it is.',
  newSaved: 'Saved. It comes first among your new cards.',
  otherDraft: 'You have begun to edit this card before, here or in another tab.',
  goOn: 'Go on with that',
  beginNew: 'Begin from the card as it stands',
  unknown: 'There is no card of your own under this address, so there is nothing to edit.',
  theirs:
    'This card was edited elsewhere since you began: in another tab, or on another device. Nothing was written over. This is what it says now:',
  saveMine: 'Save mine over it',
  takeTheirs: 'Leave it as it is there',
};

/** What can be written, each with how. */
export const formats: readonly (readonly [what: string, how: string])[] = [
  ['bold', '**bold**'],
  ['italic', '*italic*'],
  ['code', '`code`'],
  ['block of code', '```\nSELECT 1\n```'],
  ['list', '- one\n- two'],
  ['numbered list', '1. one\n2. two'],
  ['link', '[name](https://...)'],
];

/** Why it cannot be saved yet, as a sentence for its field. */
export function faultText({ field, fault }: OwnFault): string {
  switch (fault) {
    case 'empty':
      if (field === 'domain') return 'Choose the domain that it belongs to.';
      return 'This is still empty.';
    case 'too-long':
      return `This is longer than ${limitOf(field)} characters. Cut it, or make two cards of it.`;
    case 'no-gap':
      return 'There is no gap yet. Select the words to hide, then make a gap of them.';
    case 'too-many-gaps':
      return `These are more than ${ownLimits.mostGaps} numbers. Make two cards of it.`;
    case 'empty-gap':
      return 'A gap is empty. Put the hidden words into it, or take it away.';
    case 'none-correct':
      return 'Say which option is right.';
    case 'same':
      return 'This says the same as one before it.';
  }
}

export function limitOf(field: OwnField): number {
  if (field === 'front' || field === 'otherFront') return ownLimits.front;
  if (field === 'back' || field === 'otherBack') return ownLimits.back;
  return field.startsWith('options') || field.startsWith('steps') ? ownLimits.line : ownLimits.note;
}
