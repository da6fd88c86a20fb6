import type { Authored } from '../authored.ts';
import { clozeNumbers } from '../../../src/core/content/cloze.ts';
import type { Fault } from '../fault.ts';
import { fences } from '../fences.ts';
import { proseFields } from '../prose-fields.ts';
import type { AnalogySource } from '../schema/analogy.ts';
import type { CardSource } from '../schema/card.ts';

const unbold = 'must begin with the answer in bold: **...**';

/** What a schema cannot say: how the fields of one card depend on each other. */
export function checkRules(card: Authored<CardSource>): Fault[] {
  const { value } = card;
  return [
    ...checkBridge(card),
    ...checkBold(card),
    ...checkVerified(card),
    ...(value.kind === 'choice' ? checkOptions(card, value.options) : []),
    ...(value.kind === 'cloze' ? checkCloze(card, value.text) : []),
    ...(value.kind === 'correction' ? checkCorrection(card) : []),
  ];
}

export function checkAnalogyRules(analogy: Authored<AnalogySource>): Fault[] {
  const faces = (['toSoftware', 'toData'] as const)
    .filter((face) => !analogy.value[face].back.startsWith('**'))
    .map((face) => analogy.fault(`${face}.back: ${unbold}`, face, 'back'));
  const breaks = analogy.value.breaks.startsWith('**')
    ? []
    : [analogy.fault(`breaks: ${unbold}. It is a card's answer, too.`, 'breaks')];
  return [...faces, ...breaks, ...checkVerified(analogy)];
}

function checkBridge(card: Authored<CardSource>): Fault[] {
  const { bridge, breaks } = card.value;
  if (bridge && !breaks) {
    return [card.fault('bridge: has no breaks. Say where it stops holding.', 'bridge')];
  }
  if (breaks && !bridge) {
    return [card.fault('breaks: there is no bridge that could break. Write it.', 'breaks')];
  }
  return [];
}

function checkBold(card: Authored<CardSource>): Fault[] {
  const { kind, back = '' } = card.value;
  return kind === 'cloze' || back.startsWith('**') ? [] : [card.fault(`back: ${unbold}`, 'back')];
}

/** SQL that readers may copy must have run; a code card's answer must be what happens. */
function checkVerified(
  card: Authored<{ readonly kind?: string; readonly verify?: unknown }>,
): Fault[] {
  const { kind, verify } = card.value;
  if (verify) return [];
  const advice = 'Add one, or verify: { engine: none, because: ... }.';
  if (kind === 'code') return [card.fault(`verify: a code card needs it. ${advice}`)];
  return proseFields(card.value)
    .filter(({ markdown }) => fences(markdown).some(({ lang }) => lang === 'sql'))
    .slice(0, 1)
    .map(({ path }) => card.fault(`verify: an SQL block needs it. ${advice}`, ...path));
}

function checkOptions(
  card: Authored<CardSource>,
  options: Extract<CardSource, { kind: 'choice' }>['options'],
): Fault[] {
  const correct = options.filter((option) => option.correct).length;
  return [
    ...(correct === 1
      ? []
      : [card.fault(`options: ${correct} are correct. Exactly one must be.`, 'options')]),
    ...options.flatMap((option, index) =>
      option.correct || option.note
        ? []
        : [card.fault(`options[${index}]: has no note. Say why it is wrong.`, 'options', index)],
    ),
  ];
}

function checkCloze(card: Authored<CardSource>, text: string): Fault[] {
  const numbers = clozeNumbers(text);
  if (numbers.length === 0) {
    return [card.fault('text: hides nothing. Write {{1::the hidden words}}.', 'text')];
  }
  if (numbers.every((number, index) => number === index + 1)) return [];
  return [card.fault(`text: hides ${numbers.join(', ')}. Count from 1, with no gap.`, 'text')];
}

function checkCorrection(card: Authored<CardSource>): Fault[] {
  return (['asOf', 'source'] as const)
    .filter((key) => !card.value[key])
    .map((key) => card.fault(`${key}: is missing. A correction says when and where it was read.`));
}
