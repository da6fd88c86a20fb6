import { expect, test } from 'vitest';
import { isAnotherFive, openText, pastAddress, studyAddress } from './wrap-words';

const study = (link: string) => ({ kind: 'study', text: 'Read.', link }) as const;

test('INT-12 one button opens what the action leads to', () => {
  expect([openText(study('sql-join-fanout')), openText(study('sql/indexes'))]).toEqual([
    'Open this card',
    'Open these cards',
  ]);
  expect(openText(study('sql-drill-fan-out'))).toBe('Open this drill');
  expect(studyAddress('sql-drill-fan-out')).toBe('#/drill/sql/sql-drill-fan-out');
  expect(studyAddress('sql/indexes')).toBe('#/interview/study/sql%2Findexes');
  expect(pastAddress('a/b')).toBe('#/interview/past/a%2Fb');
  expect(isAnotherFive({ text: 'Take another five.' })).toBe(true);
  expect(isAnotherFive({ text: 'Do.', kind: 'query' })).toBe(false);
});
