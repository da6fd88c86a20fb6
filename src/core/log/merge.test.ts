import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import { mergeLogs } from './merge';

const at = (minutes: number) => ({ at: Date.UTC(2026, 10, 22) + minutes * 60_000, tz: 0 });

test('LOG-7 a merge adds what is missing, once, in total order', () => {
  const phone = writerOn('phone');
  const laptop = writerOn('laptop');
  const [early, late] = [1, 3].map((minute) => phone.write(review('sql-join', 'good'), at(minute)));
  const between = laptop.write(review('sql-join', 'hard'), at(2));
  const merged = mergeLogs(phone.events, laptop.events);
  expect(merged).toEqual({ events: [early, between, late], added: 1, forked: [] });
  expect(mergeLogs(merged.events, laptop.events)).toEqual({ ...merged, added: 0 });
});

test('LOG-8 a cloned device keeps both branches; an undo follows its review', () => {
  const original = writerOn('x');
  const shared = original.write(review('sql-join', 'good'), at(1));
  const clone = original.clone();
  original.write(review('sql-window', 'good'), at(2));
  const mistake = clone.write(review('dbt-join', 'again'), at(3));
  clone.write({ type: 'review-undone', card: 'dbt-join', review: mistake.id }, at(4));

  const merged = mergeLogs(original.events, clone.events);
  expect(merged.forked).toEqual(['x']);
  expect(merged.added).toBe(2);
  expect(merged.events.map((event) => event.id)).toEqual([
    shared.id,
    'x-2',
    expect.stringMatching(/^x~\w+-2$/),
    expect.stringMatching(/^x~\w+-3$/),
  ]);
  const [, , review2, undo] = merged.events;
  expect(undo).toMatchObject({ review: review2?.id });
  expect(mergeLogs(clone.events, original.events).events).toEqual(merged.events);
});

test('LOG-8 a clone of a clone is kept as well', () => {
  const original = writerOn('x');
  const clone = original.clone();
  original.write(review('sql-join', 'good'), at(1));
  clone.write(review('sql-join', 'hard'), at(2));
  const second = clone.clone();
  clone.write(review('sql-join', 'again'), at(3));
  second.write(review('sql-join', 'easy'), at(4));
  const merged = mergeLogs(mergeLogs(original.events, clone.events).events, second.events);
  expect(merged.events.map((event) => 'rating' in event && event.rating)).toEqual([
    'good',
    'hard',
    'again',
    'easy',
  ]);
});

test('LOG-8 another device that undid a review of the renamed branch is not taken for a clone', () => {
  const original = writerOn('x');
  const clone = original.clone();
  original.write(review('sql-join', 'good'), at(1));
  const mistake = clone.write(review('sql-join', 'hard'), at(2));
  const other = writerOn('y');
  other.write({ type: 'review-undone', card: 'sql-join', review: mistake.id }, at(3));
  other.write(review('sql-join', 'easy'), at(4));
  const seenByOther = mergeLogs(clone.events, other.events).events;

  const merged = mergeLogs(original.events, seenByOther);
  expect(mergeLogs(merged.events, seenByOther)).toMatchObject({ events: merged.events, added: 0 });
});
