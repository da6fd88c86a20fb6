import { expect, test } from 'vitest';
import { packEvidence } from './evidence';
import { madeOf } from './made-of';

const today = 20_000;

test('MAS-10 an estimate is told by its answers and its interview points and drills, of late and before', () => {
  const evidence = packEvidence([
    { day: today, answers: 5, recalled: 4 },
    { day: today - 10, answers: 8, recalled: 5 },
    { day: today - 56, answers: 7, recalled: 7 },
    { day: today - 400, answers: 9, recalled: 9 },
  ]);
  const interviews = [{ day: today - 10, answers: 4, recalled: 3 }];
  const drills = [
    { day: today, answers: 3, recalled: 3 },
    { day: today - 60, answers: 3, recalled: 0 },
  ];
  expect(madeOf(evidence, { interviews, drills }, today)).toEqual({
    answers: 6,
    recalled: 3,
    points: 2,
    said: 1.5,
    drills: 1,
    solved: 1,
    older: 7,
  });
});

test('MAS-10 without evidence it is made of nothing', () => {
  const nothing = { answers: 0, recalled: 0, points: 0, said: 0, drills: 0, solved: 0, older: 0 };
  expect(madeOf(packEvidence([]), { interviews: [], drills: [] }, today)).toEqual(nothing);
});
