import { expect, test } from 'vitest';
import { joinedLines, marksOf, oneTaskLeft } from '../../../tests/fixtures/questions';
import { bandOf, creditOf, pointCredit, scoreOf } from './score';

const [warn, grain] = joinedLines.points;

test.each([
  ['covered', 1],
  ['partial', 0.5],
  ['missing', 0],
  ['wrong', 0],
] as const)('INT-1 %s is worth %f', (verdict, credit) => {
  expect(creditOf({ point: 'grain', verdict, by: 'coach' })).toBe(credit);
  expect(creditOf({ point: 'grain', verdict, by: 'you' })).toBe(credit);
});

test('INT-1 what is unmarked or unconfirmed is worth nothing', () => {
  expect(creditOf(undefined)).toBe(0);
  expect(creditOf({ point: 'grain', verdict: 'covered', by: 'unconfirmed' })).toBe(0);
});

test('INT-2 the score is the share of the weight, 2 for a core point and 1 for an extra', () => {
  const all = ['covered', 'covered', 'covered', 'covered'] as const;
  expect(scoreOf(joinedLines, marksOf(joinedLines, all))).toBe(1);
  expect(scoreOf(joinedLines, marksOf(joinedLines, ['covered', null, 'covered', null]))).toBe(0.5);
  expect(scoreOf(joinedLines, marksOf(joinedLines, [null, 'partial', 'wrong']))).toBe(1 / 6);
  expect(scoreOf(joinedLines, [])).toBe(0);
  expect(scoreOf({ ...joinedLines, points: [] }, [])).toBe(0);
  expect(scoreOf(joinedLines, [{ point: 'gone', verdict: 'covered', by: 'coach' }])).toBe(0);
});

test('INT-2 the second chance counts half of what it adds, on its point alone', () => {
  if (!warn || !grain) throw new Error('the fixture has them');
  const second = { point: 'grain', verdict: 'covered', by: 'coach' } as const;
  const credits = (['wrong', 'missing', 'partial', 'covered'] as const).map((verdict) =>
    pointCredit(grain, [{ point: 'grain', verdict, by: 'coach' }], second),
  );
  expect(credits).toEqual([0.5, 0.5, 0.75, 1]);
  expect(pointCredit(warn, [], second)).toBe(0);
  expect(scoreOf(joinedLines, [], second)).toBe(1 / 6);
  const worse = { ...second, verdict: 'wrong' } as const;
  expect(pointCredit(grain, marksOf(joinedLines, [null, 'partial']), worse)).toBe(0.5);
});

test('INT-3 bands begin at .75, .5 and .25', () => {
  const band = (...verdicts: Parameters<typeof marksOf>[1]) =>
    bandOf(oneTaskLeft, marksOf(oneTaskLeft, verdicts));
  expect(band('covered', 'covered', 'partial', 'covered')).toBe('strong');
  expect(band('covered', 'covered')).toBe('solid');
  expect(band('covered')).toBe('developing');
  expect(band('partial')).toBe('weak');
  expect(band()).toBe('weak');
});

test('INT-3 nothing is strong with a core point missing, wrong, unmarked or unconfirmed', () => {
  const { points } = joinedLines;
  const question = { ...joinedLines, points: [...points, ...oneTaskLeft.points] };
  const most = question.points.map(() => 'covered' as const);
  expect(bandOf(question, marksOf(question, most))).toBe('strong');
  for (const verdict of ['missing', 'wrong', null] as const) {
    expect(bandOf(question, marksOf(question, most.with(1, verdict as 'covered')))).toBe('solid');
  }
  const marks = marksOf(question, most);
  const doubted = marks.map((mark) =>
    mark.point === 'grain' ? { ...mark, by: 'unconfirmed' as const } : mark,
  );
  expect(bandOf(question, doubted)).toBe('solid');
  expect(bandOf(question, doubted, { point: 'grain', verdict: 'covered', by: 'coach' })).toBe(
    'solid',
  );
});
