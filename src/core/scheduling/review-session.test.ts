import { expect, test } from 'vitest';
import { relearningDelay } from './memory';
import type { QueuedCard } from './queue';
import type { ReviewSession } from './review-session';
import { afterRating, afterUndo, beginReview, likelyNext, without } from './review-session';

function queued(id: string, over: Partial<QueuedCard> = {}): QueuedCard {
  return { id, domain: 'sql', kind: 'concept', siblings: id, state: 'due', ...over };
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => queued(id)) as [QueuedCard, QueuedCard, QueuedCard];
const ids = ({ left }: ReviewSession) => left.map(({ id }) => id);

test('SCH-7 a review that was left for an interview goes on at the same card', () => {
  const cards = [a, b, c];
  expect(beginReview(cards, 0, 2, 'b').current?.id).toBe('b');
  expect(beginReview(cards, 0, 2, 'gone').current?.id).toBe('a');
});

test('SCH-7 a card rated Again stays and comes back after its delay; any other rating ends it', () => {
  const start = beginReview([a, b, c], 0);
  const failed = afterRating(start, 'again', 1_000);
  expect(ids(failed)).toEqual(['b', 'c', 'a']);
  expect(failed.left.at(-1)).toMatchObject({ state: 'retry', retryAt: 1_000 + relearningDelay });
  expect([failed.current?.id, failed.answered]).toEqual(['b', 1]);
  const soon = afterRating(failed, 'good', 2_000);
  expect([ids(soon), soon.current?.id]).toEqual([['c', 'a'], 'c']);
  const late = afterRating(failed, 'good', 1_000 + relearningDelay);
  expect(late.current?.id).toBe('a');
});

test('SCH-7 the last card, rated Again, follows on itself until it is known', () => {
  const alone = afterRating(beginReview([a], 0), 'again', 0);
  expect(alone.current?.id).toBe('a');
  const done = afterRating(alone, 'easy', 1);
  expect(done).toEqual({ left: [], current: undefined, answered: 2 });
  expect(afterRating(done, 'good', 2)).toBe(done);
});

test('LOG-11 after an undo its card is shown at once, and once', () => {
  const failed = afterRating(beginReview([a, b], 0), 'again', 0);
  const undone = afterUndo(failed, a, true);
  expect([ids(undone), undone.current, undone.answered]).toEqual([['a', 'b'], a, 0]);
  const known = afterRating(beginReview([a, b], 0, 4), 'good', 0);
  expect([ids(afterUndo(known, a, true)), afterUndo(known, a, true).answered]).toEqual([
    ['a', 'b'],
    4,
  ]);
  expect(afterUndo(known, a, false).answered).toBe(5);
  expect(afterUndo(beginReview([], 0), a, true).answered).toBe(0);
});

test('LOG-6 a card that was suspended or answered in another tab is left out, without an answer', () => {
  const start = beginReview([a, b], 0);
  const rest = without(start, 'a', 0);
  expect([ids(rest), rest.current?.id, rest.answered]).toEqual([['b'], 'b', 0]);
  expect(without(rest, 'b', 0).current).toBeUndefined();
});

test('the card made ready is the one that follows', () => {
  const start = beginReview([a, b, queued('r', { state: 'retry', retryAt: 50 })], 0);
  expect(likelyNext(start, 0)).toEqual(afterRating(start, 'good', 0).current);
  expect(likelyNext(start, 50)).toEqual(afterRating(start, 'good', 50).current);
  expect(likelyNext(beginReview([a], 0), 0)).toBeUndefined();
});
