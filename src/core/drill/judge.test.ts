import { expect, test } from 'vitest';
import { judge } from './judge';
import type { SqlResult } from './sql-engine';

const rows = (...values: readonly string[]): SqlResult => ({
  columns: [{ name: 'v', type: 'text' }],
  rows: values.map((value) => [value]),
  changed: 0,
});
const fault = { message: 'permission denied for table t' };

test('DRI-1 the same rows pass, others say what is missing and what is too much', () => {
  const check = { name: 'same', same: '{{answer}}' };
  expect(judge(check, { result: rows('a', 'b') }, rows('b', 'a'))).toBeUndefined();
  expect(judge(check, { result: rows('a') }, rows('b'))).toMatchObject({
    kind: 'differs',
    columns: ['v'],
    difference: { missing: [['b']], extra: [['a']] },
  });
  expect(judge(check, { fault }, rows('b'))).toEqual({ kind: 'fault', fault });
});

test('DRI-3 a row of "none" is a violation', () => {
  const check = { name: 'none', none: 'select' };
  expect(judge(check, { result: rows() })).toBeUndefined();
  expect(judge(check, { result: rows('a') })).toMatchObject({ kind: 'violations' });
});

test('DRI-3 a second run changes nothing', () => {
  const check = { name: 'again', again: 'select' };
  expect(judge(check, { before: rows('a'), after: rows('a') })).toBeUndefined();
  expect(judge(check, { before: rows('a'), after: rows('a', 'a') })).toMatchObject({
    kind: 'changed',
    difference: { extra: [['a']] },
  });
});

test('DRI-3 what must be refused is refused for the right reason', () => {
  const check = { name: 'refused', refused: 'select', error: 'permission denied' };
  expect(judge(check, { fault })).toBeUndefined();
  expect(judge(check, { result: rows() })).toEqual({ kind: 'allowed' });
  const other = { message: 'syntax error' };
  expect(judge(check, { fault: other })).toEqual({ kind: 'other-error', fault: other });
});

test('DRI-3 a plan has a line, or must not have it', () => {
  const plan = rows('Append', '  ->  Seq Scan on sales_2026_03');
  const check = { name: 'plan', plan: '{{answer}}' };
  expect(judge({ ...check, has: 'sales_2026_03' }, { result: plan })).toBeUndefined();
  expect(judge({ ...check, hasNot: '^Append$' }, { result: plan })).toMatchObject({
    mustNot: '^Append$',
  });
  expect(judge({ ...check, has: 'Index' }, { result: plan })).toMatchObject({ wants: 'Index' });
});
