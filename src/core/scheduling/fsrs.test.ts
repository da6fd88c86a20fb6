import { FSRSAlgorithm } from 'ts-fsrs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { review, reviewsOf, writerOn } from '../../../tests/fixtures/events';
import type { CardEvent } from '../log/event';
import { ratings } from '../log/event';
import { dayLength } from '../time/study-day';
import { outcomes } from './due';
import { interval, intervalFactor, longestInterval, nextMemory, retrievability } from './fsrs';
import { foldCard } from './memory';

const memory = { stability: 20, difficulty: 5 };

/** Stability after all reviews; 0 while new. */
function stabilityOf(events: readonly CardEvent[]): number {
  const folded = foldCard(events).memory;
  return folded.stage === 'new' ? 0 : folded.stability;
}

test('SCH-2 the default weights are those of FSRS-6', () => {
  const first = ratings.map((rating) => nextMemory(null, 0, rating).stability);
  expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
  expect(retrievability(memory, 20)).toBeCloseTo(0.9, 6);
});

test('SCH-2.1 two answers across UTC midnight are one study day, and not the next one', () => {
  const acrossMidnight = reviewsOf(
    'c',
    ['2026-11-22T23:59Z', 'hard'],
    ['2026-11-23T00:01Z', 'hard'],
  );
  const sameHour = reviewsOf('c', ['2026-11-22T12:00Z', 'hard'], ['2026-11-22T12:02Z', 'hard']);
  const nextDay = reviewsOf('c', ['2026-11-22T12:00Z', 'hard'], ['2026-11-23T12:00Z', 'hard']);
  expect(stabilityOf(acrossMidnight)).toBe(stabilityOf(sameHour));
  expect(stabilityOf(acrossMidnight)).toBeLessThan(stabilityOf(nextDay) / 1.5);
});

test('SCH-2.1 the zone of each event decides: the same two instants can be two study days', () => {
  const writer = writerOn('a');
  const [evening, morning] = ['2026-11-22T18:59Z', '2026-11-22T19:01Z'].map((iso) =>
    writer.write(review('c', 'hard'), { at: Date.parse(iso), tz: 540 }),
  );
  const days = foldCard([evening, morning] as CardEvent[]).reviews.map(({ day }) => day);
  expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(1);
});

test('SCH-2.2 undo brings back the due date that the card had before', () => {
  const writer = writerOn('a');
  const at = (day: number) => ({ at: Date.UTC(2026, 10, day, 12), tz: 0 });
  writer.write(review('c', 'good', { due: 20_780 }), at(22));
  const before = foldCard(writer.events as CardEvent[]);
  const second = writer.write(review('c', 'easy', { due: 20_900 }), at(24));
  writer.write({ type: 'review-undone', card: 'c', review: second.id }, at(24));
  expect(foldCard(writer.events as CardEvent[])).toEqual(before);
  expect(before.memory).toMatchObject({ due: 20_780 });
});

test('SCH-2.3 no interval is longer than the cap, not by the fuzz either', () => {
  expect(interval(36_500, 0.8)).toBe(longestInterval);
  const strong = { stability: 36_500, difficulty: 1, lapses: 0, lastReview: 'a-1' };
  const days = { due: 20_000, firstDay: 19_000, lastDay: 19_700 };
  const shown = { card: 'c', memory: { stage: 'review', ...strong, ...days } as const };
  for (let reps = 0; reps < 40; reps++) {
    const { hard, good, easy } = outcomes({ ...shown, day: 20_000, target: 0.8, reps }, () => 0);
    expect(hard.days).toBeLessThan(good.days);
    expect(good.days).toBeLessThan(easy.days);
    expect(easy.days).toBeLessThanOrEqual(longestInterval);
  }
});

test('SCH-2.4 asking for one target leaves no trace in the next', () => {
  const before = interval(20, 0.9);
  for (const target of [0.8, 0.97, 0.85]) interval(20, target);
  expect(interval(20, 0.9)).toBe(before);
});

test('SCH-2.5 a target of 0 is brought to the lowest sane one, not silently to .90', () => {
  expect(intervalFactor(0)).toBe(intervalFactor(0.8));
  expect(intervalFactor(1)).toBe(intervalFactor(0.97));
  expect(intervalFactor(0)).toBeGreaterThan(2);
});

test('SCH-2.5 a target that is no number gives the interval at .90, never one that is no number', () => {
  expect(intervalFactor(NaN)).toBe(1);
  expect(interval(20, NaN)).toBe(20);
});

test.each([
  [0.85, 1.91],
  [0.88, 1.32],
  [0.9, 1],
  [0.93, 0.61],
  [0.95, 0.4],
  [0.97, 0.22],
])('SCH-5 held to %f a card waits %f times as long as at .90', (target, factor) => {
  expect(intervalFactor(target)).toBeCloseTo(factor, 1);
});

test('SCH-2.6 a clock that went back counts as the same day and throws nothing', () => {
  expect(() => new FSRSAlgorithm({}).next_state(memory, -1, 3)).toThrow('delta_t');
  expect(nextMemory(memory, -3, 'good')).toEqual(nextMemory(memory, 0, 'good'));
  expect(retrievability(memory, -3)).toBe(1);
  const back = reviewsOf('c', ['2026-11-22T12:00Z', 'good'], ['2026-11-19T12:00Z', 'good']);
  const same = reviewsOf('c', ['2026-11-22T12:00Z', 'good'], ['2026-11-22T12:05Z', 'good']);
  expect(stabilityOf(back)).toBe(stabilityOf(same));
});

describe('SCH-2.7 what ts-fsrs adds to Date', () => {
  const added = ['scheduler', 'diff', 'format', 'dueFormat'];
  const kept = added.map((name) => Object.getOwnPropertyDescriptor(Date.prototype, name));
  beforeAll(() => added.forEach((name) => Reflect.deleteProperty(Date.prototype, name)));
  afterAll(() =>
    added.forEach((name, index) => Object.defineProperty(Date.prototype, name, kept[index] ?? {})),
  );

  test('SCH-2.7 is there, is taken away, and nothing misses it', () => {
    expect(kept.every(Boolean)).toBe(true);
    expect(added.some((name) => name in Date.prototype)).toBe(false);
    const events = reviewsOf('c', ['2026-11-20T12:00Z', 'good'], ['2026-11-24T12:00Z', 'again']);
    const folded = foldCard(events).memory;
    const day = Date.UTC(2026, 10, 25) / dayLength;
    const { easy } = outcomes({ card: 'c', memory: folded, day, target: 0.88, reps: 2 }, () => 0);
    expect(easy.days).toBeGreaterThan(1);
  });
});
