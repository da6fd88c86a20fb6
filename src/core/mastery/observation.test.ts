import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import { foldCard } from '../scheduling/memory';
import { observations } from './observation';

test('MAS-1 the first answer of each day counts, the day of the introduction does not', () => {
  const { reviews } = foldCard(
    reviewsOf(
      'c',
      ['2026-11-01T12:00Z', 'again'],
      ['2026-11-01T12:15Z', 'good'],
      ['2026-11-03T12:00Z', 'again'],
      ['2026-11-03T12:15Z', 'good'],
      ['2026-11-05T12:00Z', 'hard'],
    ),
  );
  const [, , third, , fifth] = reviews.map(({ day }) => day);
  expect(observations(reviews)).toEqual([
    { day: third, recalled: false },
    { day: fifth, recalled: true },
  ]);
});

test('MAS-1 an answer dated back by a wrong clock is no observation', () => {
  const { reviews } = foldCard(
    reviewsOf('c', ['2026-11-05T12:00Z', 'good'], ['2026-11-03T12:00Z', 'again']),
  );
  expect(observations(reviews)).toEqual([]);
});
