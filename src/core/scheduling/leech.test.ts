import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import type { Rating } from '../log/event';
import { isLeech } from './leech';
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
