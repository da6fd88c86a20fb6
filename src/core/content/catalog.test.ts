import { expect, test } from 'vitest';
import { openCatalog } from './catalog';

const catalog = openCatalog({
  version: 'abc',
  pack: 'pack.json',
  questions: 'questions.json',
  drills: 'drills.json',
  starter: { chunk: 'starter.json', cards: ['sql-join'] },
  domains: [
    {
      id: 'sql',
      title: 'Advanced SQL',
      short: 'SQL',
      chunk: 'sql.json',
      cards: [
        ['sql-join', 3, 'concept'],
        ['sql-there', 1, 'analogy', 'sql-pair', 0, 'sql-join'],
      ],
    },
    { id: 'dbt', title: 'dbt', short: 'dbt', chunk: 'dbt.json', cards: [['dbt-ref', 1, 'code']] },
  ],
});

test('a card that says nothing else is core and its own sibling', () => {
  const plain = { id: 'sql-join', domain: 'sql', kind: 'concept', version: 3 };
  expect(catalog.find('sql-join')).toEqual({ ...plain, siblings: 'sql-join', core: true });
});

test('siblings, core and what to know first are read where they are given', () => {
  const given = { siblings: 'sql-pair', core: false, after: 'sql-join' };
  expect(catalog.find('sql-there')).toMatchObject(given);
});

test('cards are found without asking for their domain first, unknown ones are not', () => {
  expect(catalog.find('dbt-ref')?.kind).toBe('code');
  expect([catalog.find('dbt-gone'), catalog.find('java-ref')]).toEqual([undefined, undefined]);
  expect([catalog.cards('java'), catalog.domain('java')]).toEqual([[], undefined]);
});

test('sizes are known without decoding', () => {
  expect(catalog.size).toBe(3);
  expect(catalog.counts('sql')).toEqual({ cards: 2, core: 1 });
  expect(catalog.counts('java')).toEqual({ cards: 0, core: 0 });
});
