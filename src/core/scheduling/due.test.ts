import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import type { CardEvent } from '../log/event';
import { ratings } from '../log/event';
import { studyDayStart } from '../time/study-day';
import type { Showing } from './due';
import { outcomes } from './due';
import { fuzzRange, interval, nextMemory } from './fsrs';
import { foldCard } from './memory';

const day = 20_000;
const known: Showing = {
  card: 'sql-join',
  memory: {
    stage: 'review',
    stability: 20,
    difficulty: 5,
    due: day,
    firstDay: day - 40,
    lastDay: day - 20,
    lapses: 0,
    lastReview: 'a-1',
  },
  day,
  target: 0.88,
  reps: 3,
};
const noLoad = () => 0;

test('SCH-4 what the button showed is what the answer gives', () => {
  const writer = writerOn('a');
  const at = studyDayStart(day - 20, 0);
  writer.write(review('sql-join', 'good', { due: day }), { at, tz: 0 });
  const { memory } = foldCard(writer.events as CardEvent[]);
  const shown = outcomes({ ...known, memory, reps: 1 }, noLoad);
  for (const rating of ratings) {
    const answered = writer.clone();
    const moment = { at: studyDayStart(day, 0), tz: 0 };
    answered.write(review('sql-join', rating, { due: shown[rating].due }), moment);
    expect(foldCard(answered.events as CardEvent[]).memory).toMatchObject({
      due: shown[rating].due,
    });
  }
});

test('SCH-4 the days that passed are those of the answer: none, one, many', () => {
  for (const elapsed of [0, 1, 30]) {
    const memory = { ...known.memory, stability: 3, lastDay: day - elapsed };
    const { stability } = nextMemory({ stability: 3, difficulty: 5 }, elapsed, 'easy');
    const { first, last } = fuzzRange(interval(stability, 0.88), elapsed);
    const seeds = Array.from({ length: 300 }, (_, reps) => ({ ...known, memory, reps }));
    const days = seeds.map((showing) => outcomes(showing, noLoad).easy.days);
    expect([Math.min(...days), Math.max(...days)]).toEqual([first, last]);
  }
});

test('SCH-11 among the days of the range the lightest is taken', () => {
  const seeds = Array.from({ length: 200 }, (_, reps) => ({ ...known, reps }));
  const range = new Set(seeds.map((showing) => outcomes(showing, noLoad).good.due));
  expect(range.size).toBeGreaterThan(4);
  for (const light of range) {
    expect(outcomes(known, (due) => (due === light ? 1 : 5)).good.due).toBe(light);
  }
});

test('SCH-11 without load the seed decides: stable for one showing, spread over many', () => {
  expect(outcomes(known, noLoad)).toEqual(outcomes(known, noLoad));
  const days = Array.from(
    { length: 60 },
    (_, reps) => outcomes({ ...known, reps }, noLoad).good.due,
  );
  expect(new Set(days).size).toBeGreaterThan(3);
});

test('SCH-11 an interval under two and a half days is not moved', () => {
  const fresh = { ...known, memory: { stage: 'new' } as const, target: 0.9 };
  for (let reps = 0; reps < 20; reps++) {
    const { hard, good } = outcomes({ ...fresh, reps }, (due) => 100 - due);
    expect([hard.days, good.days]).toEqual([1, 2]);
  }
});
