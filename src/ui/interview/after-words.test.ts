import { expect, test } from 'vitest';
import { isAnotherFive, openText, pastAddress, studyAddress, trendText } from './after-words';

const of = (...said: readonly number[]) => said.map((one) => ({ said: one, all: 12 }));

test('INT-53 two sessions have no direction, and it says so', () => {
  expect(trendText(of(7, 8))).toBe(
    'Core points said: 7 of 12, then 8 of 12. A third interview will show a direction.',
  );
});

test('INT-53 three are said one by one, of more the last three', () => {
  expect(trendText(of(7, 8, 9))).toBe(
    'Core points said: 7 of 12, then 8 of 12, then 9 of 12: rising.',
  );
  expect(trendText(of(9, 8, 7, 6.5))).toBe(
    'Core points said of late: 8 of 12, then 7 of 12, then 6.5 of 12. Over the last 4 interviews: falling.',
  );
  expect(trendText(of(8, 8, 8))).toMatch(/: level\.$/);
});

const study = (link: string) => ({ kind: 'study', text: 'Read.', link }) as const;

test('INT-12 one button opens what the action leads to', () => {
  expect([openText(study('sql-join-fanout')), openText(study('sql/indexes'))]).toEqual([
    'Open this card',
    'Open these cards',
  ]);
  expect(studyAddress('sql/indexes')).toBe('#/interview/study/sql%2Findexes');
  expect(pastAddress('a/b')).toBe('#/interview/past/a%2Fb');
  expect(isAnotherFive({ text: 'Take another five.' })).toBe(true);
  expect(isAnotherFive({ text: 'Do.', kind: 'query' })).toBe(false);
});
