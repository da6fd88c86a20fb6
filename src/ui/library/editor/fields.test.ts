import { expect, test } from 'vitest';
import type { OwnText } from '../../../core/content/own-text';
import { emptyText, fieldsOf, textOf } from './fields';

const texts: readonly OwnText[] = [
  emptyText,
  { kind: 'concept', front: 'Q', back: 'A', why: 'W', bridge: 'B', breaks: 'K' },
  { kind: 'analogy', front: 'Q', back: 'A', otherWay: { front: 'C', back: 'D' } },
  {
    kind: 'choice',
    ...{ front: 'Q', back: '' },
    options: [{ text: 'a' }, { text: 'b', correct: true, note: 'n' }],
  },
  { kind: 'order', front: 'Q', back: '', steps: ['one', 'two', 'three'] },
];

test.each(texts)('OWN-6 a text that was not touched is the same text: $kind', (text) => {
  expect(textOf(fieldsOf(text))).toEqual(text);
  // Events keep their keys in another order.
  const stored = Object.fromEntries(Object.entries(text).reverse()) as unknown as OwnText;
  expect(JSON.stringify(textOf(fieldsOf(stored)))).toBe(JSON.stringify(textOf(fieldsOf(text))));
});

test('OWN-11 only an analogy has another side', () => {
  const fields = fieldsOf({ ...emptyText, kind: 'analogy', otherWay: { front: 'C', back: 'D' } });
  expect(textOf({ ...fields, kind: 'concept' })).not.toHaveProperty('otherWay');
  expect(textOf({ ...fields, bothWays: false })).not.toHaveProperty('otherWay');
});
