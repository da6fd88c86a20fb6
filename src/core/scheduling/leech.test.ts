import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import type { Rating } from '../log/event';
import { basisOf, holds, isLeech } from './leech';
import { foldCard } from './memory';

/** A card that slipped so many times, and was learned again after each. */
function slipped(times: number) {
  const given = ['good', ...Array(times).fill(['again', 'good']).flat()] as Rating[];
  const answers = given.map((rating, index) => {
    return [new Date(Date.UTC(2026, 0, index + 1, 12)).toISOString(), rating] as const;
  });
  return foldCard(reviewsOf('c', ...answers)).memory;
}

test('SCH-9 a card needs help at its fourth lapse, not before', () => {
  expect(isLeech({ stage: 'new' })).toBe(false);
  expect(isLeech(slipped(3))).toBe(false);
  expect(isLeech(slipped(4))).toBe(true);
});

test('SCH-28 nothing is built on a card that is new, keeps slipping or is learnt again', () => {
  expect(holds({ stage: 'new' })).toBe(false);
  expect(holds(slipped(4))).toBe(false);
  expect(holds(slipped(1))).toBe(true);
  const [first] = reviewsOf('c', ['2026-11-01T12:00Z', 'again']);
  expect(holds(foldCard(first ? [first] : []).memory)).toBe(false);
});

test('SCH-28 help goes down to where it holds', () => {
  const chain: Record<string, string> = { d: 'c', c: 'b', b: 'a' };
  const basis = (...firm: string[]) =>
    basisOf(
      'd',
      (card) => chain[card],
      (card) => firm.includes(card),
    );
  expect(basis('a', 'b', 'c')).toEqual(['c']);
  expect(basis('a', 'b')).toEqual(['c']);
  expect(basis('a')).toEqual(['b', 'c']);
  expect(basis()).toEqual(['a', 'b', 'c']);
  expect(basis('c')).toEqual(['c']);
  expect(
    basisOf(
      'a',
      (card) => chain[card],
      () => false,
    ),
  ).toEqual([]);
});

test('SCH-28 cards that come after each other end all the same', () => {
  expect(
    basisOf(
      'a',
      (card) => (card === 'a' ? 'b' : 'a'),
      () => false,
    ),
  ).toEqual(['a', 'b']);
});
