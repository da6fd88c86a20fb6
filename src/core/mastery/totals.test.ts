import { expect, test } from 'vitest';
import { reviewsOf } from '../../../tests/fixtures/events';
import { foldCard } from '../scheduling/memory';
import { studyDay } from '../time/study-day';
import { packEvidence } from './evidence';
import { changeDay, emptyDay, isEmptyDay, sharesOf, shiftEvidence } from './totals';

const first = studyDay(Date.parse('2026-11-01T12:00Z'), 0);
const state = foldCard(
  reviewsOf('c', ['2026-11-01T12:00Z', 'good'], ['2026-11-05T12:00Z', 'again']).map(
    (event, index) => ({ ...event, due: first + 4, took: [400_000, 2_600][index] ?? 0 }),
  ),
);

test('MAS-5 a card adds its answers, its introduction and its due date to their days', () => {
  const shares = sharesOf(state);
  expect([...shares.keys()].sort()).toEqual([first, first + 4]);
  expect(shares.get(first)).toMatchObject({ answers: 1, again: 0, introduced: 1, due: 0 });
  expect(shares.get(first + 4)).toMatchObject({
    answers: 1,
    again: 1,
    introduced: 0,
    observed: 1,
    recalled: 0,
    due: 1,
    seconds: [3],
  });
});

test('MAS-5 a phone that was put down counts two minutes', () => {
  expect(sharesOf(state).get(first)?.seconds).toEqual([120]);
});

test('MAS-5 a suspended card is due on no day', () => {
  expect(sharesOf({ ...state, suspended: true }).get(first + 4)).toMatchObject({ due: 0 });
});

test('MAS-5 what was put in and taken out again leaves the total as it was', () => {
  const share = sharesOf(state).get(first + 4);
  const before = { ...emptyDay(first), answers: 2, seconds: [3, 8], due: 1 };
  const during = changeDay(before, undefined, share);
  expect(during).toMatchObject({ answers: 3, again: 1, due: 2, seconds: [3, 3, 8] });
  expect(changeDay(during, share, undefined)).toEqual(before);
  expect(
    isEmptyDay(changeDay(changeDay(emptyDay(first), undefined, share), share, undefined)),
  ).toBe(true);
});

test('MAS-5 evidence is kept by day, and a day without any is dropped', () => {
  const share = sharesOf(state).get(first + 4);
  const other = { day: first + 9, answers: 2, recalled: 2 };
  const before = packEvidence([other]);
  const during = shiftEvidence(before, first + 4, undefined, share);
  expect(during).toEqual(packEvidence([{ day: first + 4, answers: 1, recalled: 0 }, other]));
  expect(shiftEvidence(during, first + 4, share, undefined)).toEqual(before);
});
