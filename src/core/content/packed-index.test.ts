import { expect, test } from 'vitest';
import type { CatalogIndex, IndexedCard } from './catalog';
import { packIndex, unpackIndex } from './packed-index';

function indexOf(...cards: readonly IndexedCard[]): CatalogIndex {
  return {
    version: 'abc',
    pack: 'pack.json',
    questions: 'questions.json',
    drills: 'drills.json',
    starter: { chunk: 'starter.json', cards: ['sql-join'] },
    domains: [{ id: 'sql', title: 'Advanced SQL', short: 'SQL', chunk: 'sql.json', cards }],
  };
}

test('the index comes back from its file as it was, whatever a card has', () => {
  const index = indexOf(
    ['sql-join', 1, 'concept'],
    ['sql-plan-1', 4, 'cloze', 'sql-plan'],
    ['sql-plan-2', 1, 'cloze', 'sql-plan', 1, 'sql-join'],
    ['sql-aside', 1, 'correction', 'sql-aside', 0],
    ['sql-last', 2, 'code', 'sql-last', 0, 'sql-join'],
    ['sql-analogy-window-to-software', 1, 'analogy', 'sql-analogy-window'],
    ['sql-analogy-window-breaks', 3, 'analogy', 'sql-analogy-window', 0],
    ['sql-analogy-of-another-name', 1, 'analogy'],
    ['sql-top-10', 1, 'choice'],
    ['sql-gap-1', 1, 'cloze'],
  );
  const file = JSON.parse(JSON.stringify(packIndex(index))) as ReturnType<typeof packIndex>;
  expect(unpackIndex(file)).toEqual(index);
  expect(file.domains[0]?.cards).toMatch(/^join\|plan-1C    3\|/);
});

test('an id of another domain is no id of this one', () => {
  expect(() => packIndex(indexOf(['dbt-ref', 1, 'code']))).toThrow('dbt-ref');
});
