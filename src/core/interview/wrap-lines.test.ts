import { expect, test } from 'vitest';
import type { Wrap } from './wrap';
import { wrapLines } from './wrap-lines';

const wrap: Wrap = {
  topics: [],
  strongest: { text: 'No clear strength this time.' },
  gap: { text: 'No gap.' },
  next: { text: 'Another five.' },
  calibration: 'Your self-rating fitted 1 of 1 answers.',
  graded: 'You marked the answer yourself.',
  core: { said: 7.5, all: 11 },
  brought: 6,
};

test('INT-12 below the panels come calibration, grader, core points and what moved', () => {
  expect(wrapLines(wrap)).toEqual([
    'Your self-rating fitted 1 of 1 answers.',
    'You marked the answer yourself.',
    'You said 7.5 of 11 core points.',
    '6 cards come first today.',
  ]);
});

test('INT-12 what moved is said in one, in none, and not as of today when it is read again', () => {
  const last = (brought: number, later: boolean) => wrapLines({ ...wrap, brought }, later).at(-1);
  expect(last(1, false)).toBe('1 card comes first today.');
  expect(last(0, false)).toBe('No card was moved.');
  expect([last(6, true), last(1, true)]).toEqual([
    '6 cards were brought forward.',
    '1 card was brought forward.',
  ]);
});

test('INT-12 what a wrap does not have is not told', () => {
  const { calibration: _calibration, brought: _brought, ...rest } = wrap;
  expect(wrapLines({ ...rest, core: { said: 0, all: 0 } })).toEqual([wrap.graded]);
});
