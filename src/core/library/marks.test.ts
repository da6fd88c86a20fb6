import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import type { CardEvent, Fact } from '../log/event';
import { isCardEvent } from '../log/event';
import { foldCard } from '../scheduling/memory';
import { dayLength } from '../time/study-day';
import { marksOf } from './marks';
import { noteIn } from './remarks';

const card = 'sql-join';
const start = Date.parse('2026-11-01T10:00Z');
const day = 20_758;

/** One fact a day, from the first of November on. */
function eventsOf(...facts: readonly Fact[]): CardEvent[] {
  const writer = writerOn('a');
  return facts
    .map((fact, index) => writer.write(fact, { at: start + index * dayLength, tz: 0 }))
    .filter((event) => isCardEvent(event));
}

function marks(version: number, ...facts: readonly Fact[]) {
  const events = eventsOf(...facts);
  return marksOf(foldCard(events), events, version, day);
}

const good = review(card, 'good', { due: day + 5 });
const again = review(card, 'again', { due: day - 1 });

test('LIB-4 a card is new, then due or not, and learning after Again', () => {
  expect(marks(1)).toEqual(['new']);
  expect(marks(1, good)).toEqual([]);
  expect(marks(1, { ...good, due: day })).toEqual(['due']);
  expect(marks(1, good, again)).toEqual(['due', 'learning']);
});

test('LIB-4 suspended is nothing else of the schedule', () => {
  expect(marks(1, again, { type: 'card-suspended', card })).toEqual(['suspended']);
  expect(marks(1, { type: 'card-suspended', card }, { type: 'card-resumed', card })).toEqual([
    'new',
  ]);
});

test('LIB-4 brought forward until it is answered', () => {
  const brought = { type: 'card-brought-forward', card, due: day } as const;
  expect(marks(1, good, brought)).toEqual(['due', 'brought']);
  expect(marks(1, good, brought, good)).toEqual([]);
});

test('LIB-4 from four lapses on it keeps slipping', () => {
  const lapse = [good, again];
  expect(marks(1, ...lapse, ...lapse, ...lapse, ...lapse)).toContain('slipping');
});

test('LIB-5 it changed if the last answer saw a lower version, and until it is answered again', () => {
  expect(marks(2, good)).toEqual(['changed']);
  expect(marks(2, good, { ...good, version: 2 })).toEqual([]);
  expect(marks(2)).toEqual(['new']);
  expect(marks(2, good, { type: 'card-reset', card })).toEqual(['new']);
  const undone = eventsOf(good, { ...good, version: 2 });
  const events = [
    ...undone,
    ...eventsOf({ type: 'review-undone', card, review: undone[1]?.id ?? '' }).map((event) => ({
      ...event,
      id: 'a-3',
      order: { ms: start + 9 * dayLength, counter: 0 },
    })),
  ];
  expect(marksOf(foldCard(events), events, 2, day)).toEqual(['changed']);
});

test('LIB-6 the newest note stands, and an empty one is none', () => {
  const noted = (text: string) => ({ type: 'card-noted', card, text }) as const;
  expect(noteIn(eventsOf(noted('One'), noted('Two')))).toBe('Two');
  expect(marks(1, noted('One'))).toEqual(['new', 'noted']);
  expect(marks(1, noted('One'), noted(''))).toEqual(['new']);
});
