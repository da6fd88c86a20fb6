import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import { standingReviews, undoable } from './undo';

const now = { at: Date.UTC(2026, 10, 22, 10), tz: 0 };

test('LOG-11 what was undone no longer stands, and what is left can be undone in turn', () => {
  const writer = writerOn('a');
  const [first, second] = ['sql-join', 'dbt-join'].map((card) =>
    writer.write(review(card, 'good'), now),
  );
  expect(undoable(writer.events)).toEqual([first, second]);
  writer.write({ type: 'review-undone', card: 'dbt-join', review: 'a-2' }, now);
  expect(undoable(writer.events)).toEqual([first]);
  writer.write({ type: 'review-undone', card: 'sql-join', review: 'a-1' }, now);
  expect(undoable(writer.events)).toEqual([]);
});

test('LOG-11 a suspension can be undone until its card is resumed; reviews stand beside it', () => {
  const writer = writerOn('a');
  const rated = writer.write(review('sql-join', 'good'), now);
  const suspended = writer.write({ type: 'card-suspended', card: 'sql-join' }, now);
  expect(undoable(writer.events)).toEqual([rated, suspended]);
  expect(standingReviews(writer.events)).toEqual([rated]);
  writer.write({ type: 'card-resumed', card: 'dbt-join' }, now);
  expect(undoable(writer.events)).toEqual([rated, suspended]);
  writer.write({ type: 'card-resumed', card: 'sql-join' }, now);
  expect(undoable(writer.events)).toEqual([rated]);
});

test('LOG-11 what does not come from an answer cannot be undone', () => {
  const writer = writerOn('a');
  writer.write({ type: 'clock-corrected', known: {} }, now);
  writer.write({ type: 'card-brought-forward', card: 'sql-join', due: 1 }, now);
  expect(undoable(writer.events)).toEqual([]);
});
