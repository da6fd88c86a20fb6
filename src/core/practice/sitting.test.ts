import { expect, test } from 'vitest';
import { afterShowing, beginSitting, cardsOf, only } from './sitting';

test('PRA-3 a missed card comes back after three others, until it is known', () => {
  let sitting = afterShowing(beginSitting(['a', 'b', 'c', 'd', 'e']), false);
  expect(sitting).toEqual({ left: ['b', 'c', 'd', 'a', 'e'], known: [], missed: ['a'] });
  for (let card = 0; card < 3; card++) sitting = afterShowing(sitting, true);
  expect(sitting.left).toEqual(['a', 'e']);
  sitting = afterShowing(sitting, true);
  expect(sitting).toEqual({ left: ['e'], known: ['b', 'c', 'd'], missed: ['a'] });
});

test('PRA-3 the last card follows on itself, and is missed once however often that happens', () => {
  const twice = afterShowing(afterShowing(beginSitting(['a']), false), false);
  expect(twice).toEqual({ left: ['a'], known: [], missed: ['a'] });
  const over = afterShowing(twice, true);
  expect(over).toEqual({ left: [], known: [], missed: ['a'] });
  expect(afterShowing(over, true)).toBe(over);
});

test('PRA-3 a card that cannot be shown is neither left, known nor missed', () => {
  const sitting = { left: ['a', 'b', 'd'], known: ['c'], missed: ['b'] };
  expect(cardsOf(sitting)).toEqual(['a', 'b', 'd', 'c']);
  expect(only(sitting, (card) => card > 'b')).toEqual({ left: ['d'], known: ['c'], missed: [] });
});
