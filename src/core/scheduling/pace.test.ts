import { expect, test } from 'vitest';
import { cardsWithin, minutesFor, secondsPerCard } from './pace';

test('SCH-13 sixteen seconds a card until there are fifty answers, then one’s own median', () => {
  expect(secondsPerCard(Array(49).fill(4))).toBe(16);
  const answers = [...Array(30).fill(6), ...Array(20).fill(90)] as number[];
  expect(secondsPerCard(answers)).toBe(6);
  expect(secondsPerCard(answers.toReversed())).toBe(6);
});

test('SCH-13 fifteen minutes are 56 cards, and 56 cards not quite fifteen minutes', () => {
  expect(cardsWithin(15, [])).toBe(56);
  expect(minutesFor(56, [])).toBeCloseTo(14.93, 2);
  expect(cardsWithin(-3, [])).toBe(0);
});

test('SCH-13 answers of no time at all do not make a day endless', () => {
  expect(cardsWithin(1, Array(60).fill(0))).toBe(60);
});
