import { expect, test } from 'vitest';
import {
  joinedLines,
  marksOf,
  oneTaskLeft,
  point,
  restaurantLayout,
} from '../../../tests/fixtures/questions';
import { cardsToBring, evidenceOf } from './effects';

test('INT-17 wrong points bring their cards before missing ones, core before extra, once each', () => {
  const answers = [
    { question: joinedLines, marks: marksOf(joinedLines, ['missing', 'missing', 'covered']) },
    { question: oneTaskLeft, marks: marksOf(oneTaskLeft, ['wrong', 'partial', 'missing']) },
  ];
  expect(cardsToBring(answers)).toEqual([
    'spark-skew',
    'spark-salt',
    'sql-fanout',
    'sql-grain',
    'observability-order',
  ]);
});

test('INT-17 eight cards at most', () => {
  const cards = Array.from({ length: 20 }, (_, index) => `sql-${index}`);
  const question = { ...joinedLines, points: [point('all', 2, { cards })] };
  const answers = [{ question, marks: marksOf(question, ['missing']) }];
  expect(cardsToBring(answers)).toEqual(cards.slice(0, 8));
});

test('INT-17 what is unmarked, unconfirmed or half right brings no card', () => {
  const unconfirmed = marksOf(joinedLines, ['missing', 'covered'], { by: 'unconfirmed' });
  expect(cardsToBring([{ question: joinedLines, marks: unconfirmed }])).toEqual([]);
  const partial = marksOf(joinedLines, ['partial', null, 'partial', 'covered']);
  expect(cardsToBring([{ question: joinedLines, marks: partial }])).toEqual([]);
});

test('INT-18 a marked point is two observations of its domain', () => {
  const answers = [
    { domain: 'sql', marks: marksOf(joinedLines, ['covered', 'partial', 'wrong', null]) },
    { domain: 'warehouse', marks: marksOf(restaurantLayout, ['missing', 'covered']) },
    { domain: 'sql', marks: marksOf(joinedLines, [null, 'covered']) },
  ];
  expect(evidenceOf(answers)).toEqual([
    { domain: 'sql', answers: 8, recalled: 5 },
    { domain: 'warehouse', answers: 4, recalled: 2 },
  ]);
});

test('INT-18 an unconfirmed verdict is no evidence', () => {
  const marks = marksOf(joinedLines, [null, 'missing']);
  expect(evidenceOf([{ domain: 'sql', marks }])).toEqual([
    { domain: 'sql', answers: 2, recalled: 0 },
  ]);
  const doubted = marksOf(joinedLines, ['covered'], { by: 'unconfirmed' });
  expect(evidenceOf([{ domain: 'sql', marks: doubted }])).toEqual([]);
});
