import { expect, test } from 'vitest';
import { hardest } from './hardest';

const card = (id: string, lapses: number, recall: number) => ({
  ...{ id, domain: 'sql', lapses, recall, answers: 9, suspended: false },
});

test('MAS-11 the hardest cards have the most lapses, among equals the lowest recall', () => {
  const cards = [card('a', 1, 0.2), card('b', 3, 0.9), card('c', 3, 0.6), card('d', 0, 0.1)];
  expect(hardest(cards, 9).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(hardest(cards, 2).map(({ id }) => id)).toEqual(['c', 'b']);
});
