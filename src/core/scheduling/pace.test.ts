import { expect, test } from 'vitest';
import { cardsWithin, minutesFor, secondsPerCard } from './pace';

test('SCH-13 sixteen seconds a card until there are fifty answers, then one’s own median', () => {
  expect(secondsPerCard(Array(49).fill(4))).toBe(16);
  const mixed = Array.from({ length: 51 }, (_, index) => (index * 20) % 51);
  expect(secondsPerCard(mixed)).toBe(25);
});

test('SCH-13 fifteen minutes are 56 cards, and 56 cards not quite fifteen minutes', () => {
  expect(cardsWithin(15, [])).toBe(56);
  expect(minutesFor(56, [])).toBeCloseTo(14.93, 2);
  expect(cardsWithin(-3, [])).toBe(0);
});

test('SCH-13 answers of no time at all do not make a day endless', () => {
  expect(cardsWithin(1, Array(60).fill(0))).toBe(60);
});
