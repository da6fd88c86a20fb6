import { expect, test } from 'vitest';
import type { Listed } from './filter';
import { countsFor, filtered } from './filter';

const all: readonly Listed[] = [
  { id: 'a', what: 'card', domain: 'sql', kind: 'choice', marks: ['due', 'own'] },
  { id: 'b', what: 'card', domain: 'sql', kind: 'concept', marks: ['new'] },
  { id: 'c', what: 'card', domain: 'dbt', kind: 'choice', marks: ['due'] },
  { id: 'd', what: 'question', domain: 'sql', kind: 'explain', marks: ['asked'] },
];
const ids = (some: readonly Listed[]) => some.map(({ id }) => id).join('');

test('LIB-3 every facet that is set has to fit', () => {
  expect(ids(filtered(all, {}))).toBe('abcd');
  expect(ids(filtered(all, { domain: 'sql' }))).toBe('abd');
  expect(ids(filtered(all, { domain: 'sql', mark: 'due' }))).toBe('a');
  expect(ids(filtered(all, { what: 'question', mark: 'due' }))).toBe('');
});

test('LIB-3 a count says what there would be if this value were chosen', () => {
  const filter = { domain: 'sql', mark: 'due' };
  expect([...countsFor(all, filter, 'domain')]).toEqual([
    ['sql', 1],
    ['dbt', 1],
  ]);
  expect([...countsFor(all, filter, 'mark')]).toEqual([
    ['due', 1],
    ['own', 1],
    ['new', 1],
    ['asked', 1],
  ]);
});
