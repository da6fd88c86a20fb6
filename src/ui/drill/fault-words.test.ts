import { expect, test } from 'vitest';
import { placeOf } from './fault-place';
import { faultHint } from './fault-words';

test('a fault is found at its word, by whole characters', () => {
  const text = "select '🙂',\n  emial\nfrom t";
  const place = placeOf(text, Array.from(text).indexOf('e', 14) + 1);
  expect(place).toEqual({ from: 15, to: 20, line: 2, column: 3 });
  expect(placeOf('select "a b" from', 8)).toMatchObject({ from: 7, to: 12 });
});

test('where text is missing the last word there is stands for it', () => {
  expect(placeOf('select a from\n', 15)).toMatchObject({ from: 12, to: 13, line: 1 });
  expect(placeOf('', 1)).toBeUndefined();
  expect(placeOf('select', undefined)).toBeUndefined();
});

test('the commonest refusals have a meaning, others speak for themselves', () => {
  expect(faultHint('42703')).toMatch(/column/);
  expect(faultHint('XX000')).toBeUndefined();
  expect(faultHint(undefined)).toBeUndefined();
});
