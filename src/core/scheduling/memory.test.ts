import { describe, expect, test } from 'vitest';
import { review, reviewsOf, writerOn } from '../../../tests/fixtures/events';
import type { CardEvent, Rating } from '../log/event';
import { minute, studyDay } from '../time/study-day';
import type { Memory } from './memory';
import { clockCorrections, foldCard, relearningDelay } from './memory';

const noon = (date: number) => ({ at: Date.UTC(2026, 10, date, 12), tz: 0 });
const day = (date: number) => studyDay(noon(date).at, 0);

/** A card answered once a day, from the 1st. */
function answered(...given: readonly Rating[]): Memory {
  const answers = given.map((rating, index) => {
    const iso = new Date(noon(index + 1).at).toISOString();
    return [iso, rating] as const;
  });
  return foldCard(reviewsOf('c', ...answers)).memory;
}

test('SCH-3 a card without a standing review is new', () => {
  expect(foldCard([])).toMatchObject({ memory: { stage: 'new' }, suspended: false, reviews: [] });
});

test.each<[Rating[], Memory['stage'], number]>([
  [['again'], 'learning', 0],
  [['again', 'again'], 'learning', 0],
  [['again', 'good'], 'review', 0],
  [['hard'], 'review', 0],
  [['good', 'again'], 'relearning', 1],
  [['good', 'again', 'again'], 'relearning', 1],
  [['good', 'again', 'hard', 'again'], 'relearning', 2],
])('SCH-7 after %j a card is in %s, with %i lapses', (given, stage, lapses) => {
  expect(answered(...given)).toMatchObject({ stage, lapses });
});

test('SCH-7 a card rated Again comes back ten minutes later, any other has no such wait', () => {
  expect(relearningDelay).toBe(10 * minute);
  expect(answered('good', 'again')).toMatchObject({ retryAt: noon(2).at + relearningDelay });
  expect(answered('again', 'hard')).not.toHaveProperty('retryAt');
});

test('SCH-4 due is what the last answer recorded, whatever the memory says', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good', { due: 12 }), noon(1));
  writer.write(review('c', 'good', { due: 34_567 }), noon(2));
  expect(foldCard(writer.events as CardEvent[]).memory).toMatchObject({ due: 34_567 });
});

test('SCH-3 the target does not touch the memory', () => {
  const states = [0.75, 0.9, 0.97].map((target) => {
    const writer = writerOn('a');
    for (const date of [1, 4, 9]) writer.write(review('c', 'good', { target }), noon(date));
    return foldCard(writer.events as CardEvent[]);
  });
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);
});

test('SCH-3 events count in total order, not in the order of their arrival', () => {
  const events = reviewsOf('c', ['2026-11-01T12:00Z', 'good'], ['2026-11-05T12:00Z', 'again']);
  expect(foldCard(events.toReversed())).toEqual(foldCard(events));
});

describe('SCH-4 bringing forward', () => {
  const after = (brought: number) => {
    const writer = writerOn('a');
    writer.write(review('c', 'good', { due: day(10) }), noon(1));
    writer.write({ type: 'card-brought-forward', card: 'c', due: brought }, noon(2));
    return foldCard(writer.events as CardEvent[]).memory;
  };

  test('SCH-4 moves a card to an earlier day and leaves its memory alone', () => {
    expect(after(day(2))).toEqual({ ...after(day(10)), due: day(2) });
  });

  test('SCH-4 never moves a card to a later day; a new one is wanted, and not due', () => {
    expect(after(day(20))).toMatchObject({ due: day(10) });
    const fact = { type: 'card-brought-forward', card: 'c', due: day(1) } as const;
    expect(foldCard([writerOn('a').write(fact, noon(1))]).memory).toEqual({
      stage: 'new',
      wanted: true,
    });
  });
});

test('LOG-11 several levels of undo lead back to the new card', () => {
  const writer = writerOn('a');
  const states = [foldCard([])];
  const reviews = (['good', 'again', 'hard'] as const).map((rating, index) => {
    const event = writer.write(review('c', rating, { due: day(index + 5) }), noon(index + 1));
    states.push(foldCard(writer.events as CardEvent[]));
    return event;
  });
  for (const undone of reviews.toReversed()) {
    states.pop();
    writer.write({ type: 'review-undone', card: 'c', review: undone.id }, noon(4));
    expect(foldCard(writer.events as CardEvent[])).toEqual(states.at(-1));
  }
});

test('LOG-1 a suspended card keeps its memory and has it back when it is resumed', () => {
  const writer = writerOn('a');
  writer.write(review('c', 'good'), noon(1));
  const before = foldCard(writer.events as CardEvent[]);
  writer.write({ type: 'card-suspended', card: 'c' }, noon(2));
  expect(foldCard(writer.events as CardEvent[])).toEqual({ ...before, suspended: true });
  writer.write({ type: 'card-resumed', card: 'c' }, noon(3));
  expect(foldCard(writer.events as CardEvent[])).toEqual(before);
});

test('SCH-12 a clock that went back does not make the next answer look later than it is', () => {
  const right = reviewsOf('c', ['2026-11-20T12:00Z', 'good'], ['2026-11-20T12:05Z', 'good']);
  const back = reviewsOf('c', ['2026-11-20T12:00Z', 'good'], ['2026-11-10T12:05Z', 'good']);
  expect(foldCard(back).memory).toMatchObject({ lastDay: day(20) });
  const next = reviewsOf('c', ['2026-11-25T12:00Z', 'good']);
  const later = next.map((event) => ({ ...event, id: 'a-3' }));
  const stability = (events: CardEvent[]) => foldCard([...events, ...later]).memory;
  expect(stability(back)).toMatchObject({ lastDay: day(25) });
  expect(stability(back)).toEqual({ ...stability(right) });
});

describe('SCH-12 a clock that had been ahead', () => {
  const year2030 = { at: Date.UTC(2030, 0, 1, 12), tz: 0 };
  const writer = writerOn('a');
  writer.write(review('c', 'good', { due: day(4) }), noon(1));
  writer.write(review('c', 'again', { due: studyDay(year2030.at, 0) }), year2030);
  writer.write({ type: 'clock-corrected', known: { a: 2 } }, noon(3));
  writer.write(review('d', 'good', { due: day(9) }), noon(5));
  const corrections = clockCorrections(writer.events);
  const reviews = writer.events.filter((event) => event.type === 'card-reviewed');
  const stateOf = (card: string) =>
    foldCard(
      reviews.filter((event) => event.card === card),
      corrections,
    );

  test('SCH-12 what it dated happened on the day of the correction', () => {
    expect(stateOf('c').reviews.map((counted) => counted.day)).toEqual([day(1), day(3)]);
    expect(stateOf('c').memory).toMatchObject({ lastDay: day(3), due: day(3) });
  });

  test('SCH-12 its retry is due that day too, not in 2030', () => {
    expect(stateOf('c').memory).toMatchObject({ retryAt: noon(3).at + relearningDelay });
  });

  test('SCH-12 answers after the correction stay as they are', () => {
    expect(stateOf('d').memory).toMatchObject({ lastDay: day(5), due: day(9) });
  });
});
