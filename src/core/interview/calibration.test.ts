import { expect, test } from 'vitest';
import { joinedLines, marksOf } from '../../../tests/fixtures/questions';
import { calibrationLine, selfRatings } from './calibration';
import type { Confidence } from './mark';

const strong = marksOf(joinedLines, ['covered', 'covered', 'covered', 'covered']);
const solid = marksOf(joinedLines, ['covered', 'covered', null, null]);

function line(...rated: readonly (readonly [Confidence | undefined, typeof strong])[]) {
  return calibrationLine(
    rated.map(([confidence, marks]) => ({
      question: joinedLines,
      marks,
      ...(confidence && { confidence }),
    })),
  );
}

test('INT-15 shaky fits weak and developing, OK fits solid, solid fits strong', () => {
  expect(line(['shaky', []], ['ok', solid], ['solid', strong])).toBe(
    'Your self-rating fitted 3 of 3 answers.',
  );
});

test('INT-15 surer and less sure are told apart', () => {
  expect(line(['solid', solid], ['ok', []], ['solid', []], ['shaky', strong])).toBe(
    'Your self-rating fitted 0 of 4 answers. You were too sure 3 times. ' +
      'You knew more than you thought once.',
  );
});

test('INT-15 nothing is said where nothing was rated, and the second chance does not enter', () => {
  expect(line([undefined, strong])).toBeUndefined();
  const second = { point: 'grain', verdict: 'covered', by: 'coach' } as const;
  const marks = marksOf(joinedLines, ['partial']);
  expect(calibrationLine([{ question: joinedLines, marks, second, confidence: 'shaky' }])).toBe(
    'Your self-rating fitted 1 of 1 answers.',
  );
});

test('INT-15 each self-rating is told apart, with its n', () => {
  const rated = [
    ['solid', solid],
    ['solid', strong],
    ['shaky', strong],
    [undefined, strong],
  ] as const;
  const answers = rated.map(([confidence, marks]) => ({
    question: joinedLines,
    marks,
    ...(confidence && { confidence }),
  }));
  expect(selfRatings(answers)).toEqual([
    { confidence: 'shaky', n: 1, fitted: 0, tooSure: 0, lessSure: 1 },
    { confidence: 'ok', n: 0, fitted: 0, tooSure: 0, lessSure: 0 },
    { confidence: 'solid', n: 2, fitted: 1, tooSure: 1, lessSure: 0 },
  ]);
});
