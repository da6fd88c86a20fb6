import { averages } from '../../core/scheduling/fsrs';
import { expect, test } from 'vitest';
import { rowsOf, shapeOf } from './curve';

const falls = [
  { from: 100, to: 110, stability: 8, rating: 'good', model: averages },
  { from: 110, to: 160, stability: 40, rating: 'again', model: averages },
] as const;

test('LIB-8 the curve goes from the first answer to its end, and turns into what is to come today', () => {
  const shape = shapeOf(falls, 120);
  expect([shape.first, shape.last]).toEqual([100, 160]);
  expect(shape.past[0]).toEqual({ x: 0, y: 1 });
  expect(shape.past.at(-1)).toEqual(shape.ahead[0]);
  expect(shape.ahead.at(-1)?.x).toBe(1);
  const all = [...shape.past, ...shape.ahead];
  expect(all.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
});

test('LIB-8 a card that was answered today alone is a line to come', () => {
  const shape = shapeOf(
    [{ from: 100, to: 114, stability: 2, rating: 'good', model: averages }],
    100,
  );
  expect(shape.past).toEqual([{ x: 0, y: 1 }]);
  expect(shape.ahead[0]).toEqual({ x: 0, y: 1 });
});

test('LIB-8 the table has the recall before each answer, today, on the due day and later', () => {
  const rows = rowsOf(falls, 120, 130);
  expect(rows.map(({ day, what }) => [day, what])).toEqual([
    [100, 'answer'],
    [110, 'answer'],
    [120, 'today'],
    [130, 'due'],
    [150, 'later'],
    [210, 'later'],
  ]);
  expect(rowsOf(falls, 120, 160).map(({ day }) => day)).toEqual([100, 110, 120, 150, 160, 210]);
  expect(rows[0]?.recall).toBeUndefined();
  expect(rows[1]?.recall).toBeLessThan(0.9);
  expect(rowsOf(falls, 120, 110).map(({ what }) => what)).not.toContain('due');
});
