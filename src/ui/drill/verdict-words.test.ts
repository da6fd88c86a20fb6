import { expect, test } from 'vitest';
import type { Reason } from '../../core/drill/verdict';
import { briefly, evidenceOf, sentence, toldOnce } from './verdict-words';

const failed = (reason: Reason) =>
  ({ name: 'a check', passed: false, dataSet: 'ties', tables: [], reason }) as const;

const rows: Reason = {
  kind: 'differs',
  columns: ['id'],
  difference: { kind: 'rows', missing: [['1']], extra: [['2'], ['3']] },
};
const order: Reason = {
  kind: 'differs',
  columns: ['id'],
  difference: { kind: 'order', at: 1, wanted: ['1'], given: ['2'] },
};
const columns: Reason = {
  kind: 'differs',
  columns: ['id'],
  difference: { kind: 'columns', wanted: ['id'], given: [] },
};
const changed: Reason = { ...rows, kind: 'changed' };

test('a check says in few words what differed', () => {
  expect(briefly({ name: 'a check', passed: true })).toBe('pass');
  expect(briefly(failed(rows))).toBe('1 missing, 2 too many');
  expect(briefly(failed(order))).toBe('another order');
  expect(briefly(failed(changed))).toBe('2 rows changed');
  const result = { columns: [], rows: [['1'], ['2']], changed: 0 };
  expect(briefly(failed({ kind: 'violations', result }))).toBe('2 wrong rows');
});

test('and in a sentence, with the rows beside it', () => {
  expect(evidenceOf(rows).map(({ title }) => title)).toEqual(['Missing', 'Too many']);
  expect(evidenceOf(changed).map(({ title }) => title)).toEqual(['Only before', 'Only after']);
  expect(sentence(order)).toContain('row 2');
  expect(sentence(columns)).toBe('Asked for is 1 column (id); you give no columns.');
  expect(evidenceOf(columns)).toEqual([]);
});

test('rows that are nearly right are told by the columns in which they are not', () => {
  const difference = { kind: 'rows', missing: [['1', 'a']], extra: [['1', 'b']] } as const;
  const nearly = { kind: 'differs', columns: ['id', 'name'], difference } as const;
  expect(sentence(nearly)).toBe('Your rows are not the ones that were asked for.');
  expect(sentence({ ...nearly, difference: { ...difference, apart: [1] } })).toBe(
    'Your rows are not the ones that were asked for: they differ in name.',
  );
});

test('what a plan should show is told without regular expressions', () => {
  const plan = { kind: 'plan', lines: ['Seq Scan on orders'] } as const;
  expect(sentence({ ...plan, wants: 'Index Cond: .*placed_at' })).toBe(
    'The plan should show "Index Cond: … placed_at". It does not:',
  );
  expect(sentence({ ...plan, mustNot: 'Scan[^\\n]* on orders[^]*Scan' })).toBe(
    'The plan should not show "Scan … on orders … Scan". It does:',
  );
  expect(sentence({ ...plan, mustNot: 'Sort|Filter' })).toContain('"Sort" or "Filter"');
});

test('an answer that does not run says so once, whatever is checked', () => {
  const fault = failed({ kind: 'fault', fault: { message: 'syntax error' } });
  const other = failed({ kind: 'fault', fault: { message: 'no such table' } });
  const passed = { name: 'a check', passed: true } as const;
  expect(toldOnce([fault, fault, passed, failed(rows), failed(rows), other])).toEqual([
    fault,
    failed(rows),
    failed(rows),
    other,
  ]);
});
