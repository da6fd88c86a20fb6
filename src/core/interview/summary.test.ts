import { expect, test } from 'vitest';
import type { Turn } from './turn';
import { sessionLine, spentOn } from './summary';

const question = { id: 'sql-question-a', domain: 'sql', level: 'mid' } as const;
const open: Turn = { question, facts: [], finished: false };
const said: Turn = { ...open, answer: { text: 'So.', took: 120_000 }, graded: { marks: [] } };
const coached: Turn = { ...said, graded: { marks: [], model: 'gpt-5-mini' } };

test('INT-52 a session in a line counts second chances, and names who did mark', () => {
  const second = { answer: { text: 'Then so.', took: 60_000 } };
  const turns = [{ ...coached, second }, coached];
  expect(spentOn(turns)).toBe(300_000);
  expect(sessionLine(turns)).toBe('2 questions, 5 minutes, coached by gpt-5-mini');
  expect(sessionLine([said])).toBe('1 question, 2 minutes, marked by you');
});

test('INT-52 a model that failed is not said to have coached', () => {
  expect(sessionLine([coached, said])).toMatch(/coached by gpt-5-mini, in part marked by you$/);
  expect(sessionLine([{ ...coached, graded: { marks: [], model: 'b' } }, coached])).toMatch(
    /coached by b and gpt-5-mini$/,
  );
});

test('INT-52 of a session that was given up it says how far it came', () => {
  const { graded: _graded, ...unmarked } = said;
  expect(sessionLine([unmarked, open, open])).toBe('1 of 3 questions answered, 2 minutes');
  expect(sessionLine([open])).toBe('0 of 1 question answered, under a minute');
});
