import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import { compareEventIds, compareEvents, laterOrder, nextOrder, parseEventId } from './order';

test('LOG-3 the order never goes back, whatever the wall clock does', () => {
  expect(nextOrder({ ms: 100, counter: 7 }, 101)).toEqual({ ms: 101, counter: 0 });
  expect(nextOrder({ ms: 100, counter: 7 }, 100)).toEqual({ ms: 100, counter: 8 });
  expect(nextOrder({ ms: 100, counter: 7 }, 3)).toEqual({ ms: 100, counter: 8 });
});

test('LOG-3 the later of two orders is the same from both sides', () => {
  const orders = [
    { ms: 1, counter: 9 },
    { ms: 2, counter: 0 },
    { ms: 2, counter: 1 },
  ];
  for (const a of orders) {
    for (const b of orders) expect(laterOrder(a, b)).toEqual(laterOrder(b, a));
  }
  expect(orders.reduce(laterOrder)).toEqual({ ms: 2, counter: 1 });
});

test('LOG-3 events of one instant are ordered by device, then by number', () => {
  expect(compareEventIds('x-10', 'x-9')).toBeGreaterThan(0);
  expect(compareEventIds('a-10', 'b-9')).toBeLessThan(0);
  expect(compareEventIds('a-1', 'a-1')).toBe(0);
  const moment = { at: 5, tz: 0 };
  const one = writerOn('one').write(review('sql-join', 'good'), moment);
  const two = writerOn('two').write(review('sql-join', 'good'), moment);
  expect([two, one].sort(compareEvents)).toEqual([one, two]);
});

test('LOG-2 a number is read from the end of an id, a branch name stays whole', () => {
  expect(parseEventId('x~1k-12')).toEqual({ device: 'x~1k', seq: 12 });
});
