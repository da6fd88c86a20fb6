import { expect, test } from 'vitest';
import { findIdeas } from './ideas';
import { closing, wordsOf } from './words';

const ideas = [
  ['replace', 'delete and insert', 'idempot*'],
  ['same result', 'run twice'],
];
const quoted = (answer: string) => {
  const found = findIdeas(ideas, wordsOf(answer));
  return found && answer.slice(found.start, found.end);
};

test('INT-21 every group is needed, one phrasing of each will do', () => {
  expect(quoted('So it replaces the day, with the same result, always.')).toBe(
    'replaces the day, with the same result',
  );
  expect(quoted('Run it twice: idempotency.')).toBe('Run it twice: idempotency');
  expect(quoted('It replaces the day.')).toBeUndefined();
  expect(findIdeas([], wordsOf('Anything.'))).toBeUndefined();
});

test('INT-21 of three groups, all but one will do', () => {
  const three = [['replace'], ['same result'], ['every night']];
  const found = (answer: string) => findIdeas(three, wordsOf(answer));
  expect(found('I replace it, with the same result.')).toBeDefined();
  expect(found('Every night the same result.')).toBeDefined();
  expect(found('I replace it.')).toBeUndefined();
});

test('INT-21 within three neighbouring sentences', () => {
  expect(quoted('Replace the day. It may run twice.')).toBe('Replace the day. It may run twice');
  expect(quoted('Replace the day. I would. It may run twice.')).toBeDefined();
  expect(quoted('Replace the day. I would. So I say. It may run twice.')).toBeUndefined();
});

test('INT-21 a phrasing stands in order in one sentence, with at most three words between', () => {
  expect(quoted('The same old good result when I replace it.')).toBeDefined();
  expect(quoted('The same old and good result when I replace it.')).toBeDefined();
  expect(quoted('The same old and very good result when I replace it.')).toBeUndefined();
  expect(quoted('A result that is the same when I replace it.')).toBeUndefined();
  expect(quoted('I replace the same. Result!')).toBeUndefined();
  expect(quoted('Delete it, delete more and then insert: same result.')).toBeDefined();
});

test('INT-21 of several places the tightest', () => {
  expect(
    quoted('I replace rows, and in the end I get the same result, always. Replace: same result.'),
  ).toBe('Replace: same result');
});

test('INT-21 nothing is found in a closed sentence', () => {
  const words = wordsOf('Replace it, same result.');
  expect(findIdeas(ideas, words)).toBeDefined();
  expect(findIdeas(ideas, closing(words, new Set([0])))).toBeUndefined();
});
