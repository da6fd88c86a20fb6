import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import { foldCard } from '../scheduling/memory';
import { observations } from './observation';
import { predictions } from './prediction';
import { recallOn } from './readiness';

const events = reviewsOf(
  'c',
  ['2026-11-01T12:00Z', 'again'],
  ['2026-11-01T12:15Z', 'good'],
  ['2026-11-04T12:00Z', 'good'],
  ['2026-11-14T12:00Z', 'again'],
  ['2026-11-14T12:15Z', 'good'],
  ['2026-11-12T12:00Z', 'good'],
  ['2026-11-20T12:00Z', 'hard'],
).map((event, index) => ({ ...event, target: 0.88 + index / 100 }));

const targetOf = (id: string) => events.find((event) => event.id === id)?.target ?? NaN;

test('MAS-9 there is a prediction for each observation, and for nothing else', () => {
  const { reviews } = foldCard(events);
  expect(predictions(reviews, targetOf).map(({ day, recalled }) => ({ day, recalled }))).toEqual(
    observations(reviews),
  );
});

test('MAS-9 it is the recall of the memory before the answer, against the target that chose the day', () => {
  const found = predictions(foldCard(events).reviews, targetOf);
  for (const [place, answered] of [2, 3, 6].entries()) {
    const { memory } = foldCard(events.slice(0, answered));
    const { predicted, day, target } = found[place] ?? { predicted: NaN, day: NaN, target: NaN };
    expect(predicted).toBeCloseTo(recallOn(memory, day), 12);
    expect(target).toBeCloseTo(0.88 + (answered - 1) / 100, 9);
  }
});

test('MAS-9 a card that was answered on one day only predicts nothing', () => {
  expect(predictions(foldCard(events.slice(0, 2)).reviews, targetOf)).toEqual([]);
});
