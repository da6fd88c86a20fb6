import { expect, test } from 'vitest';
import { joinedLines } from '../../../tests/fixtures/questions';
import { coreLeft, selfMarks } from './self-mark';

const { points } = joinedLines;
const quote = { start: 3, end: 9 };
const held = { misconception: 1, quote: { start: 20, end: 30 } };

test('INT-54 what was found goes with what he says he said, and with nothing else', () => {
  const seen = [
    { point: 'warn', quote, misconceptions: [] },
    { point: 'grain', quote, misconceptions: [held] },
    { point: 'collapse', quote, misconceptions: [] },
  ];
  const choices = {
    warn: 'covered',
    grain: 'wrong',
    collapse: 'missing',
    test: 'partial',
  } as const;
  expect(selfMarks(points, choices, seen)).toEqual([
    { point: 'warn', verdict: 'covered', by: 'you', quote },
    { point: 'grain', verdict: 'wrong', by: 'you', ...held },
    { point: 'collapse', verdict: 'missing', by: 'you' },
    { point: 'test', verdict: 'partial', by: 'you' },
  ]);
});

test('INT-54 nothing is marked that he did not mark', () => {
  const seen = points.map(({ id }) => ({ point: id, quote, misconceptions: [held] }));
  expect(selfMarks(points, {}, seen)).toEqual([]);
});

test('INT-54 the coaching opens when every core point is marked; extras may stay open', () => {
  expect(coreLeft(points, { grain: 'covered' }).map(({ id }) => id)).toEqual(['collapse']);
  expect(coreLeft(points, { grain: 'missing', collapse: 'covered' })).toEqual([]);
});

test('INT-54 a verdict of a coach that he lets stand stays the coach’s, another is his', () => {
  const before = [
    { point: 'warn', verdict: 'covered', by: 'coach', quote, note: 'Yes.' },
    { point: 'grain', verdict: 'covered', by: 'coach', quote },
  ] as const;
  const marks = selfMarks(points, { warn: 'covered', grain: 'missing' }, [], before);
  expect(marks).toEqual([before[0], { point: 'grain', verdict: 'missing', by: 'you' }]);
});
