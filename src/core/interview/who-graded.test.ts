import { expect, test } from 'vitest';
import { joinedLines, marksOf } from '../../../tests/fixtures/questions';
import { gradedLine } from './who-graded';

const question = joinedLines;
const marks = marksOf(question, ['covered', 'missing']);

test('INT-19 the wrap says who graded', () => {
  expect(
    gradedLine([
      { question, marks },
      { question, marks },
    ]),
  ).toBe('You marked all 2 answers yourself.');
  expect(gradedLine([{ question, marks, model: 'gpt' }])).toBe('gpt graded the answer.');
  expect(
    gradedLine([
      { question, marks, model: 'gpt' },
      { question, marks },
    ]),
  ).toBe('gpt graded 1 answer. You marked 1 answer yourself.');
});

test('INT-19 an answer that was given up was marked by nobody', () => {
  const gaveUp = true as const;
  expect(
    gradedLine([
      { question, marks, gaveUp },
      { question, marks },
    ]),
  ).toBe('You marked 1 answer yourself. You left 1 answer at "I don\'t know".');
  expect(gradedLine([{ question, marks, gaveUp }])).toBe('You left the answer at "I don\'t know".');
});

test('INT-19 and what stands on whose word', () => {
  const mixed = [
    { point: 'warn', verdict: 'covered', by: 'you' },
    { point: 'grain', verdict: 'covered', by: 'unconfirmed' },
    { point: 'collapse', verdict: 'partial', by: 'unconfirmed' },
  ] as const;
  expect(gradedLine([{ question, marks: mixed, model: 'gpt' }])).toBe(
    'gpt graded the answer. 1 point counts on your word. ' +
      '2 points count for nothing: no quote from your answer confirmed that.',
  );
});
