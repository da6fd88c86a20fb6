import { expect, test } from 'vitest';
import { compare } from './compare';
import type { Row, SqlResult } from './sql-engine';

function result(types: readonly string[], rows: readonly Row[]): SqlResult {
  return { columns: types.map((type, index) => ({ name: `c${index}`, type })), rows, changed: 0 };
}

test('DRI-1 order counts only where it is asked for', () => {
  const wanted = result(['integer'], [['1'], ['2'], ['3']]);
  const given = result(['integer'], [['1'], ['3'], ['2']]);
  expect(compare(wanted, given, false)).toBeUndefined();
  expect(compare(wanted, given, true)).toEqual({
    kind: 'order',
    at: 1,
    wanted: ['2'],
    given: ['3'],
  });
  expect(compare(wanted, wanted, true)).toBeUndefined();
});

test('DRI-1 a row that is there twice counts twice', () => {
  const wanted = result(
    ['text', 'integer'],
    [
      ['a', '1'],
      ['b', null],
    ],
  );
  const given = result(
    ['text', 'integer'],
    [
      ['a', '1'],
      ['a', '1'],
    ],
  );
  expect(compare(wanted, given, false)).toEqual({
    kind: 'rows',
    missing: [['b', null]],
    extra: [['a', '1']],
  });
});

test('DRI-1 how a number or a midnight is written does not count', () => {
  const wanted = result(['numeric', 'date'], [['1.50', '2026-03-01']]);
  const given = result(
    ['double precision', 'timestamp without time zone'],
    [['1.5000000000000002', '2026-03-01 00:00:00']],
  );
  expect(compare(wanted, given, false)).toBeUndefined();
  expect(compare(result(['text'], [['1.50']]), result(['text'], [['1.5']]), false)).toBeDefined();
  expect(compare(result(['integer'], [[null]]), result(['integer'], [['0']]), false)).toBeDefined();
});

test('DRI-1 another number of columns is said as such', () => {
  expect(compare(result(['text', 'text'], []), result(['text'], []), false)).toEqual({
    kind: 'columns',
    wanted: ['c0', 'c1'],
    given: ['c0'],
  });
});

test('DRI-1 rows that are nearly the wanted ones tell in which columns they differ', () => {
  const types = ['text', 'date', 'numeric'];
  const wanted = result(types, [
    ['a', '2026-03-01', '1.50'],
    ['b', '2026-03-02', '2.00'],
    ['c', '2026-03-03', '3'],
  ]);
  const nearly = result(types, [
    ['c', '2026-03-03', '3'],
    ['b', '2026-03-02', '2.5'],
    ['a', '2026-03-01', '7'],
  ]);
  expect(compare(wanted, nearly, false)).toMatchObject({ apart: [2] });
  const written = result(types, [['a', '2026-03-01 00:00:00', '7'], ...wanted.rows.slice(1)]);
  expect(compare(wanted, written, false)).toMatchObject({ apart: [2] });
  const others = result(types, [['x', '2026-04-01', '1.50'], ...wanted.rows.slice(1)]);
  expect(compare(wanted, others, false)).not.toHaveProperty('apart');
  const fewer = result(types, wanted.rows.slice(1));
  expect(compare(wanted, fewer, false)).not.toHaveProperty('apart');
});
