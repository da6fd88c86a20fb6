import { expect, test } from 'vitest';
import { catalogOf } from '../../../tests/fixtures/catalog';
import { introductions } from './introduce';

const plain = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}`, {}]));
const analogies = {
  there: { kind: 'analogy', siblings: 'pair' },
  back: { kind: 'analogy', siblings: 'pair' },
} as const;
const catalog = catalogOf(
  { sql: { ...plain, ...analogies }, spark: plain, dbt: { ...plain, map: { kind: 'analogy' } } },
  ['sql-0', 'spark-0'],
);

function introduced(over: Partial<Parameters<typeof introductions>[0]> = {}): string[] {
  const input = { catalog, seen: () => false, weak: [], newADay: 10, atMost: 10 };
  return introductions({ ...input, ...over }).map((entry) => entry.id);
}

test('SCH-6 the first day: the starter, two analogies, then every domain in turn', () => {
  expect(introduced()).toEqual([
    'sql-0',
    'spark-0',
    'sql-there',
    'dbt-map',
    'sql-1',
    'spark-1',
    'dbt-0',
    'sql-2',
    'spark-2',
    'dbt-1',
  ]);
});

test('SCH-6 after the analogies half of what is left is of the weak domains', () => {
  const fresh = introduced({ weak: ['dbt'], seen: (id) => catalog.starter.includes(id) });
  expect(fresh.slice(0, 2)).toEqual(['sql-there', 'dbt-map']);
  expect(fresh.slice(2, 6)).toEqual(['dbt-0', 'dbt-1', 'dbt-2', 'dbt-3']);
});

test('SCH-6 the least known domain has the first turn', () => {
  const fresh = introduced({ seen: (id) => /^(sql|spark)-[0-4]$/.test(id) });
  expect(fresh.slice(2, 5).map((id) => id.split('-')[0])).toEqual(['dbt', 'sql', 'spark']);
});

test('SCH-6 the second direction of an analogy is introduced when the first has been seen', () => {
  expect(introduced({ atMost: 100 })).not.toContain('sql-back');
  expect(introduced({ seen: (id) => id === 'sql-there' })).toContain('sql-back');
});

test('SCH-6 when only analogies are left, more than two come a day', () => {
  const seen = (id: string) => /\d$/.test(id);
  expect(introduced({ seen, newADay: 1 })).toEqual(['sql-there', 'dbt-map']);
});

test('MAS-8 a weak domain comes after the weak one it rests on, however weak it is', () => {
  const resting = catalogOf({ sql: plain, spark: plain, dbt: plain }, [], { dbt: ['sql'] });
  const fresh = introduced({ catalog: resting, weak: ['dbt', 'sql'], atMost: 5 });
  expect(fresh).toEqual(['sql-0', 'dbt-0', 'sql-1', 'dbt-1', 'sql-2']);
});
