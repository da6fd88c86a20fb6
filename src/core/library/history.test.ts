import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import type { CardEvent, Fact } from '../log/event';
import { isCardEvent } from '../log/event';
import { foldCard } from '../scheduling/memory';
import { recallOn } from '../mastery/readiness';
import { dayLength } from '../time/study-day';
import { fallsOf, recallIn } from './forgetting';
import { historyOf } from './history';

const card = 'sql-join';
const start = Date.parse('2026-11-01T10:00Z');
const first = 20_758;

/** One fact every ten days. */
function eventsOf(...facts: readonly Fact[]): CardEvent[] {
  const writer = writerOn('a');
  return facts
    .map((fact, index) => writer.write(fact, { at: start + index * 10 * dayLength, tz: 0 }))
    .filter((event) => isCardEvent(event));
}

const good = review(card, 'good', { due: first + 4, target: 0.93, took: 7_000 });

test('LIB-7 a history has every event, the newest first, and says what was taken back', () => {
  const events = eventsOf(
    good,
    { ...good, rating: 'again', due: first + 10 },
    { type: 'review-undone', card, review: 'a-2' },
    { type: 'card-suspended', card },
    { type: 'card-reset', card },
    { type: 'change-undone', card, change: 'a-5' },
  );
  const history = historyOf(events);
  expect(history.map(({ what }) => what.type)).toEqual(['reset', 'suspended', 'review', 'review']);
  expect(history.map(({ undone }) => undone)).toEqual([true, false, true, false]);
  const [day, days, target] = [first, 4, 0.93];
  expect(history[3]).toMatchObject({ day, what: { rating: 'good', days, target, took: 7_000 } });
  expect(history[2]?.what).toMatchObject({ days: 0 });
});

test('LIB-8 the curve ends at the recall that the schedule counts with', () => {
  const events = eventsOf(good, { ...good, rating: 'hard' }, good);
  const today = first + 31;
  const falls = fallsOf(events, [], today);
  expect(falls.map(({ from, to }) => [from - first, to - first])).toEqual([
    [0, 10],
    [10, 20],
    [20, 31],
  ]);
  const last = falls.at(-1);
  if (!last) throw new Error('no fall');
  expect(recallIn(last, today)).toBeCloseTo(recallOn(foldCard(events).memory, today), 10);
  expect(recallIn(last, last.from)).toBe(1);
});

test('LIB-8 what was undone leaves no trace in it, and a reset begins it anew', () => {
  const undone = eventsOf(good, good, { type: 'review-undone', card, review: 'a-2' });
  expect(fallsOf(undone, [], first + 30)).toEqual(fallsOf(eventsOf(good), [], first + 30));
  const reset = eventsOf(good, { type: 'card-reset', card }, good);
  expect(fallsOf(reset, [], first + 30).map(({ from }) => from)).toEqual([first + 20]);
  const back = eventsOf(good, { type: 'card-reset', card }, good, {
    type: 'change-undone',
    card,
    change: 'a-2',
  });
  expect(fallsOf(back, [], first + 30)).toHaveLength(2);
  expect(fallsOf([], [], first)).toEqual([]);
});
