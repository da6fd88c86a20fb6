import { expect, test } from 'vitest';
import type { PracticeCard } from './choose-practice';
import { choosePractice, practiceSize, sittingSize } from './choose-practice';

function met(id: string, over: Partial<PracticeCard> = {}): PracticeCard {
  const plain = { domain: 'sql', kind: 'concept', recall: 0.9, due: false } as const;
  return { ...plain, id, siblings: id, missedToday: false, ...over };
}

const many = Array.from({ length: 40 }, (_, index) => met(`sql-${index}`));
const ids = (cards: readonly PracticeCard[]) => cards.map(({ id }) => id);

test('PRA-2 the weakest are those with the lowest chance of recall, whatever their domain', () => {
  const cards = [
    met('a', { recall: 0.9 }),
    met('b', { recall: 0.4, domain: 'dbt' }),
    met('c', { recall: 0.7 }),
  ];
  expect(ids(choosePractice(cards, { by: 'weakest' }, 's'))).toEqual(['b', 'c', 'a']);
});

test('PRA-2 what is due today is left to its review, except what was missed in it already', () => {
  const cards = [met('a', { due: true }), met('b', { due: true, missedToday: true }), met('c')];
  expect(ids(choosePractice(cards, { by: 'domain', domain: 'sql' }, 's'))).toEqual(['c']);
  expect(ids(choosePractice(cards, { by: 'weakest' }, 's'))).toEqual(['c']);
  expect(ids(choosePractice(cards, { by: 'missed-today' }, 's'))).toEqual(['b']);
});

test('PRA-2 a domain and a kind give their own cards alone, drawn by lot', () => {
  const cards = [...many, met('dbt-a', { domain: 'dbt', kind: 'code' })];
  expect(ids(choosePractice(cards, { by: 'domain', domain: 'dbt' }, 's'))).toEqual(['dbt-a']);
  expect(ids(choosePractice(cards, { by: 'kind', kind: 'code' }, 's'))).toEqual(['dbt-a']);
  const one = choosePractice(cards, { by: 'kind', kind: 'concept' }, '1');
  expect(one).toHaveLength(practiceSize);
  expect(choosePractice(cards.toReversed(), { by: 'kind', kind: 'concept' }, '1')).toEqual(one);
  expect(ids(choosePractice(cards, { by: 'kind', kind: 'concept' }, '2'))).not.toEqual(ids(one));
});

test('PRA-2 no two siblings in one sitting', () => {
  const pair = [met('to', { siblings: 'pair' }), met('fro', { siblings: 'pair', recall: 0.2 })];
  expect(ids(choosePractice(pair, { by: 'weakest' }, 's'))).toEqual(['fro']);
});

test('PRA-2 a choice says as many cards as its sitting asks', () => {
  const cards = [
    ...many.slice(0, 7),
    met('to', { siblings: 'pair' }),
    met('fro', { siblings: 'pair' }),
    met('due', { due: true }),
  ];
  for (const from of [{ by: 'domain', domain: 'sql' }, { by: 'weakest' }] as const) {
    expect(sittingSize(cards, from)).toBe(8);
    expect(choosePractice(cards, from, 's')).toHaveLength(8);
    expect(sittingSize([...cards, ...many.slice(7)], from)).toBe(practiceSize);
  }
  expect(sittingSize(cards, { by: 'missed-today' })).toBe(0);
});
