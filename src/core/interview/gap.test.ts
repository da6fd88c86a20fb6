import { expect, test } from 'vitest';
import { joinedLines, marksOf, oneTaskLeft } from '../../../tests/fixtures/questions';
import { gapsOf } from './gap';

type Verdicts = Parameters<typeof marksOf>[1];
const firstTime = () => 0;

function gaps(
  sql: Verdicts,
  spark: Verdicts,
  missedBefore: Parameters<typeof gapsOf>[1] = firstTime,
) {
  const answers = [
    { question: joinedLines, marks: marksOf(joinedLines, sql) },
    { question: oneTaskLeft, marks: marksOf(oneTaskLeft, spark) },
  ];
  return gapsOf(answers, missedBefore).map(({ point }) => point.id);
}

test('INT-14 the gap that lost most core weight is the biggest, extra points come last', () => {
  expect(gaps(['wrong', 'partial'], ['partial', 'missing'])).toEqual([
    'measure',
    'skew',
    'grain',
    'warn',
  ]);
});

test('INT-14 wrong before missing, repeat offenders before others, then the question that lost more', () => {
  expect(gaps([null, 'missing'], ['missing', 'wrong'])).toEqual(['measure', 'skew', 'grain']);
  const before = (_: string, point: string) => (point === 'grain' ? 2 : 0);
  expect(gaps([null, 'missing'], ['missing', 'missing'], before)[0]).toBe('grain');
  expect(gaps([null, 'missing'], ['missing', 'missing'])[0]).toBe('skew');
});

test('INT-14 what a second chance repaired weighs less', () => {
  const second = { point: 'grain', verdict: 'covered', by: 'coach' } as const;
  const marks = marksOf(joinedLines, [null, 'wrong', 'missing']);
  const found = gapsOf([{ question: joinedLines, marks, second }], firstTime);
  expect(found.map(({ point }) => point.id)).toEqual(['collapse', 'grain']);
});

test('INT-14 nobody is told of a gap that nobody saw', () => {
  expect(gaps(['covered', null], [])).toEqual([]);
  const marks = marksOf(joinedLines, ['missing', 'wrong'], { by: 'unconfirmed' });
  expect(gapsOf([{ question: joinedLines, marks }], firstTime)).toEqual([]);
});
