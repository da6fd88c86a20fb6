import { expect, test } from 'vitest';
import type { OwnText } from './own-text';
import { faultsOf, ownLimits } from './own-text-faults';

function faults(over: Partial<OwnText>): string[] {
  const text: OwnText = { kind: 'concept', front: 'Q', back: 'A', ...over };
  return faultsOf(text).map(({ field, fault }) => `${field} ${fault}`);
}

test('OWN-2 a question needs an answer, unless the kind has it', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ front: ' ', back: '' })).toEqual(['front empty', 'back empty']);
  expect(faults({ kind: 'cloze', front: 'A {{1::b}}', back: '' })).toEqual([]);
});

test('OWN-2 nothing is longer than a card may be', () => {
  expect(faults({ front: 'x'.repeat(ownLimits.front) })).toEqual([]);
  const long = 'x'.repeat(ownLimits.back + 1);
  expect(faults({ front: long, back: long, why: long })).toEqual([
    'front too-long',
    'back too-long',
    'why too-long',
  ]);
});

test('OWN-2 a cloze needs a gap with something in it', () => {
  const cloze = (front: string) => faults({ kind: 'cloze', front });
  expect(cloze('no gap')).toEqual(['front no-gap']);
  expect(cloze('')).toEqual(['front empty']);
  expect(cloze('{{1::}}')).toEqual(['front empty-gap']);
  expect(cloze('{{1::::hint}}')).toEqual(['front empty-gap']);
  const many = Array.from({ length: 10 }, (_, index) => `{{${index + 1}::a}}`).join(' ');
  expect(cloze(many)).toEqual(['front too-many-gaps']);
});

test('OWN-2 a choice has one right option, and no two alike', () => {
  const choice = (...options: NonNullable<OwnText['options']>) =>
    faults({ kind: 'choice', options });
  expect(choice({ text: 'a', correct: true }, { text: 'b' })).toEqual([]);
  expect(choice({ text: 'a' }, { text: '' })).toEqual(['options none-correct', 'options-1 empty']);
  expect(choice({ text: 'a', correct: true }, { text: ' a' })).toEqual(['options-1 same']);
});

test('OWN-11 the other side of an analogy is whole, or there is none', () => {
  const analogy = (over: Partial<OwnText>) => faults({ kind: 'analogy', ...over });
  expect(analogy({})).toEqual([]);
  expect(analogy({ otherWay: { front: 'C', back: 'D' } })).toEqual([]);
  expect(analogy({ otherWay: { front: '', back: 'x'.repeat(ownLimits.back + 1) } })).toEqual([
    'otherFront empty',
    'otherBack too-long',
  ]);
});

test('OWN-2 steps are all there, and no two alike', () => {
  const order = (...steps: readonly string[]) => faults({ kind: 'order', steps });
  expect(order('a', 'b')).toEqual([]);
  expect(order('a', '', 'a')).toEqual(['steps-1 empty', 'steps-2 same']);
});
