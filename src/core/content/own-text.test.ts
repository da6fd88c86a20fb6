import { expect, test } from 'vitest';
import { isOwnText } from './own-text';

const text = { kind: 'analogy', front: 'Q', back: 'A' };

test('OWN-10 OWN-11 a text from outside says where it is and has a whole other side, or neither', () => {
  expect(isOwnText(text)).toBe(true);
  expect(isOwnText({ ...text, domain: 'dbt', otherWay: { front: 'C', back: 'D' } })).toBe(true);
  expect(isOwnText({ ...text, domain: 7 })).toBe(false);
  for (const otherWay of [null, 'C', ['C', 'D'], { front: 'C' }, { front: 'C', back: 1 }]) {
    expect(isOwnText({ ...text, otherWay })).toBe(false);
  }
});
