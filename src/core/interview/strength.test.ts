import { expect, test } from 'vitest';
import { strengthsOf } from './strength';

const of = (domain: string, question: string, answers: number, recalled: number) => ({
  ...{ domain, question, answers, recalled, day: 20_000 },
});

test('INT-18 the strength of a domain is its points, half-said ones as halves', () => {
  const strengths = strengthsOf([
    of('sql', 'a', 8, 5),
    of('sql', 'b', 10, 10),
    of('dbt', 'c', 8, 0),
  ]);
  expect(Object.fromEntries(strengths)).toEqual({
    sql: { questions: 2, points: 9, said: 7.5 },
    dbt: { questions: 1, points: 4, said: 0 },
  });
  expect(strengthsOf([]).size).toBe(0);
});
