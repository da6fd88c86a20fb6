import { expect, test } from 'vitest';
import { joinedLines, marksOf, oneTaskLeft } from '../../../tests/fixtures/questions';
import { followUpOf } from './follow-up';

const evenly = () => 0;
type Verdicts = Parameters<typeof marksOf>[1];

function pointFor(verdicts: Verdicts, weakness: Parameters<typeof followUpOf>[2] = evenly) {
  return followUpOf(joinedLines, marksOf(joinedLines, verdicts), weakness)?.id;
}

test('INT-4 a good answer earns no second chance', () => {
  expect(pointFor(['covered', 'covered', 'covered', 'covered'])).toBeUndefined();
  expect(pointFor(['missing', 'covered', 'covered', 'wrong'])).toBeUndefined();
  expect(pointFor(['covered', 'partial', 'partial', 'covered'])).toBeUndefined();
});

test('INT-4 a weak or developing answer does, and so does a core point missing or wrong', () => {
  expect(pointFor([null, 'partial', 'partial', null])).toBe('grain');
  expect(pointFor(['covered', 'covered', 'missing', 'covered'])).toBe('collapse');
  expect(pointFor(['covered', 'covered', null, 'covered'])).toBe('collapse');
});

test('INT-4 wrong before missing before partial, core before extra, then as in the rubric', () => {
  expect(pointFor(['missing', 'missing', 'wrong', 'missing'])).toBe('collapse');
  expect(pointFor(['wrong', 'missing', 'missing', 'wrong'])).toBe('grain');
  expect(pointFor(['wrong', 'partial', 'partial', null])).toBe('warn');
  expect(pointFor([])).toBe('grain');
});

test('INT-4 a weaker domain comes first among points that are equal otherwise', () => {
  expect(pointFor([], ({ id }) => (id === 'collapse' ? 0.4 : 0))).toBe('collapse');
  expect(pointFor([], () => 1)).toBe('grain');
});

test('INT-4 a point that could not be confirmed counts as missing', () => {
  const marks = marksOf(oneTaskLeft, ['covered', 'covered', 'covered', 'covered']);
  const doubted = marks.with(2, { point: 'salt', verdict: 'covered', by: 'unconfirmed' });
  expect(followUpOf(oneTaskLeft, doubted, evenly)?.id).toBe('salt');
});
