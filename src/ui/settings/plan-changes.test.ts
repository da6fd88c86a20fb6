import { expect, test } from 'vitest';
import { previewOf, today } from '../../../tests/fixtures/plan-outcome';
import { changesOf } from './plan-changes';

test('SCH-29 a later date is held against the plan in force, line by line', () => {
  const [inForce, later] = [previewOf(250, 50, 13), previewOf(250, 50, 23)];
  const changes = changesOf(inForce, later, today);
  expect(changes.slice(0, 2)).toEqual([
    { what: 'Interview', was: '14 December', becomes: '24 December' },
    {
      what: 'New cards',
      was: '28 a day until 9 December',
      becomes: '17 a day until 15 December',
    },
  ]);
  const names = changes.map(({ what }) => what);
  expect(names).toContain('Final pass');
  expect(names).toContain('Readiness on the day');
  for (const { was, becomes } of changes) expect(was).not.toBe(becomes);
});

test('SCH-29 fewer minutes say what they cost, and what stays as it is is left out', () => {
  const inForce = previewOf(250, 50, 23);
  const names = (outcome: typeof inForce) =>
    changesOf(inForce, outcome, today).map(({ what }) => what);
  expect(names(inForce)).toEqual([]);
  const short = names(previewOf(250, 50, 23, 5));
  expect(short).toContain('Unseen on the day');
  expect(short).not.toContain('Interview');
});

test('SCH-29 today is compared as Today says it', () => {
  const inForce = previewOf(250, 50, 23);
  const rests = { ...inForce, asked: { ...inForce.asked, rests: true } };
  const nothing = { ...inForce, asked: { ...inForce.asked, cards: 0, introduced: 0 } };
  expect(changesOf(inForce, rests, today)).toEqual([
    { what: 'Today', was: '30 cards, about 8 minutes', becomes: 'a rest day' },
  ]);
  expect(changesOf(rests, nothing, today)).toEqual([
    { what: 'Today', was: 'a rest day', becomes: 'nothing' },
  ]);
  expect(changesOf(previewOf(250, 50, 0), previewOf(250, 50, 1), today)).toContainEqual({
    what: 'New cards',
    was: 'none',
    becomes: '17, only today',
  });
});
