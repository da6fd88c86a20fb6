import { expect, test } from 'vitest';
import { review, reviewsOf, writerOn } from '../../../../tests/fixtures/events';
import type { LogEvent } from '../../log/event';
import { lastKnown } from '../../log/order';
import { studyDay } from '../../time/study-day';
import { fitAnswers } from './answers';

const noon = (day: number) => ({ at: Date.UTC(2026, 10, day, 12), tz: 0 });
const today = studyDay(noon(28).at, 0);
const read = (events: readonly LogEvent[]) => {
  const { grades, elapsed, places, clean } = fitAnswers(events, today);
  return { grades: [...grades], elapsed: [...elapsed], places: [...places], clean };
};

test('SCH-22 the first answer of a later day is predicted, those that follow on it only move the memory', () => {
  const events = reviewsOf(
    'c',
    ['2026-11-01T12:00Z', 'good'],
    ['2026-11-01T12:10Z', 'hard'],
    ['2026-11-04T12:00Z', 'again'],
    ['2026-11-04T12:10Z', 'good'],
    ['2026-11-09T12:00Z', 'easy'],
  );
  expect(read(events)).toEqual({
    grades: [3, 2, 1, 3, 4],
    elapsed: [-1, 0, 3, 0, 5],
    places: [-1, -1, 0, -1, 1],
    clean: 2,
  });
});

test('SCH-22 cards are apart, and places go by time over all of them', () => {
  const writer = writerOn('a');
  for (const [card, day] of [
    ['a', 1],
    ['b', 2],
    ['a', 5],
    ['b', 4],
    ['b', 6],
  ] as const) {
    writer.write(review(card, 'good'), noon(day));
  }
  // The order of the log is that of the clock that never goes back, as they were written.
  expect(read(writer.events)).toMatchObject({
    elapsed: [-1, 4, -1, 2, 2],
    places: [-1, 0, -1, 1, 2],
  });
});

test('SCH-22 an answer in under a second, and one undone, is no evidence', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good'), noon(1));
  writer.write(review('c', 'good', { took: 999 }), noon(3));
  const undone = writer.write(review('c', 'again', { took: 1_000 }), noon(6));
  writer.write({ type: 'review-undone', card: 'c', review: undone.id }, noon(6));
  writer.write(review('c', 'hard', { took: 1_000 }), noon(7));
  expect(read(writer.events)).toEqual({
    grades: [3, 3, 2],
    elapsed: [-1, 2, 4],
    places: [-1, -1, 0],
    clean: 1,
  });
});

test('SCH-22 what a wrong clock has dated is no evidence, nor is the answer after it', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good'), noon(1));
  writer.write(review('c', 'good'), noon(90));
  writer.write({ type: 'clock-corrected', known: lastKnown(writer.events) }, noon(5));
  writer.write(review('c', 'good'), noon(8));
  writer.write(review('c', 'good'), noon(12));
  expect(read(writer.events)).toMatchObject({ elapsed: [-1, 4, 3, 4], places: [-1, -1, -1, 0] });
});

test('SCH-22 what is dated after today, or before the answer it follows, is no evidence', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good'), noon(1));
  writer.write(review('c', 'good'), noon(29));
  writer.write(review('c', 'good'), noon(20));
  expect(read(writer.events)).toMatchObject({ elapsed: [-1, 28, 0], clean: 0 });
});

test('SCH-22 mock sessions and everything else in the log move nothing', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good'), noon(1));
  writer.write({ type: 'mock-abandoned', mock: 'm' }, noon(2));
  writer.write({ type: 'card-brought-forward', card: 'c', due: today }, noon(2));
  expect(read(writer.events)).toMatchObject({ grades: [3], clean: 0 });
});
