import { expect, test } from 'vitest';
import { briefest, mostTold, tellingPassages } from './passage';
import { closing, wordsOf } from './words';

const telling = new Map([
  ['replac', 3],
  ['day', 2],
  ['retri', 1],
]);
const answer = 'I say so. I replace it, replace it. Every day! So be it. A retry of a day.';
const words = wordsOf(answer);
const shown = (most: number, of = words) => {
  const passage = briefest(tellingPassages(telling, of, most));
  return passage && answer.slice(passage.start, passage.end);
};

test('INT-55 different words of neighbouring sentences tell together, each once', () => {
  expect(tellingPassages(telling, words, 1).map(({ tells }) => tells)).toEqual([3]);
  expect(tellingPassages(telling, words, 2).map(({ tells }) => tells)).toEqual([3, 5]);
  expect(tellingPassages(telling, words, 4).map(({ tells }) => tells)).toEqual([3, 5, 5, 6]);
  expect(mostTold(tellingPassages(telling, words, 4))).toBe(6);
});

test('INT-55 fewer sentences are shown where they tell nearly as much', () => {
  expect(shown(1)).toBe('I replace it, replace it');
  expect(shown(2)).toBe('I replace it, replace it. Every day');
  expect(shown(4)).toBe('I replace it, replace it. Every day');
});

test('INT-55 a passage too long to be shown gives way to a shorter one', () => {
  const filled = `I replace it ${'well '.repeat(34)}. Every day ${'well '.repeat(34)}.`;
  const passage = briefest(tellingPassages(telling, wordsOf(filled), 2));
  expect(filled.slice(passage?.start, passage?.end)).toMatch(/^I replace it [well ]*$/);
});

test('INT-55 a closed sentence is in no passage', () => {
  expect(shown(2, closing(words, new Set([1])))).toBe('A retry of a day');
  expect(shown(4, closing(words, new Set([2])))).toBe('I replace it, replace it');
});

test('INT-55 where no word tells anything there is nothing', () => {
  expect(tellingPassages(telling, wordsOf('I say so.'), 3)).toEqual([]);
  expect(briefest([])).toBeUndefined();
  expect(mostTold([])).toBe(0);
});
