import { expect, test } from 'vitest';
import { findAsserted } from './asserted';
import { wordsOf } from './words';

const ideas = [
  ['failed run', 'no retries'],
  ['leaves nothing', 'is safe'],
];
const isHeld = (answer: string) => findAsserted(ideas, wordsOf(answer)) !== undefined;

test('INT-29 a misconception is found where it is said', () => {
  expect(isHeld('A failed run leaves nothing behind.')).toBe(true);
  expect(isHeld('With no retries the job is safe.')).toBe(true);
  expect(isHeld('Not only that: a failed run leaves nothing.')).toBe(true);
  expect(isHeld('I would not wait, a failed run leaves nothing.')).toBe(true);
});

test('INT-29 and left out where the sentence denies it', () => {
  expect(isHeld("I don't think a failed run leaves nothing behind.")).toBe(false);
  expect(isHeld('A failed run is not safe.')).toBe(false);
  expect(isHeld('It is a myth that a failed run leaves nothing.')).toBe(false);
  expect(isHeld('Many people think that a failed run leaves nothing.')).toBe(false);
});

test('INT-29 what is said once without denying it is held', () => {
  expect(isHeld('It is not true that it is safe. A failed run leaves nothing.')).toBe(true);
});
