import { expect, test } from 'vitest';
import { previewPlan } from '../../core/scheduling/preview';
import { minutesLine, paceText, passText, shortText } from './plan-words';

const today = 20_788; // 1 December 2026

function previewOf(unseen: number, seen: number, daysAhead: number, minutesADay = 15) {
  const plain = { domain: 'sql', core: true, target: 0.88 };
  const memory = { stability: 20, difficulty: 5, lastDay: today - 1, due: today + 9 };
  const cards = [
    ...Array.from({ length: unseen }, () => plain),
    ...Array.from({ length: seen }, () => ({ ...plain, memory })),
  ];
  const base = { today, cards, minutesADay, secondsPerCard: 16, restDays: [] };
  const made = previewPlan(base, { date: today + daysAhead, setOn: today }, 180);
  if (!made) throw new Error('no preview');
  return made;
}

test('SCH-16 the pace is said as a difference, as usual, or as none', () => {
  expect(paceText(previewOf(250, 50, 23), today)).toBe(
    '+7 cards a day until 15 December: 17 new ones a day instead of 10.',
  );
  expect(paceText(previewOf(60, 50, 45), today)).toBe(
    '10 new cards a day until 6 December, as on any other day.',
  );
  expect(paceText(previewOf(0, 50, 45), today)).toMatch(/^You have met every card/);
  const late = previewOf(30, 50, 45);
  expect(
    paceText({ ...late, plan: { ...late.plan, newADay: 0, unseenOnDate: 30 } }, today),
  ).toMatch(/^There is no day/);
});

test('SCH-18 the final pass is said with its days', () => {
  expect(passText(previewOf(60, 50, 45), today)).toBe(
    'On the last 3 days, from 12 January 2027 on, your lowest chances come first, up to 56 cards a day.',
  );
  expect(passText(previewOf(60, 50, 3), today)).toMatch(/^On 3 December your lowest/);
});

test('SCH-16 minutes are said with and without the date', () => {
  expect(minutesLine(previewOf(250, 50, 23), 15)).toMatch(
    /^That is about \d+ minutes on an average day, about \d+ minutes without the date, and never planned beyond 15\.$/,
  );
  expect(minutesLine(previewOf(0, 5, 45), 15)).toContain('as without the date');
});

test('SCH-16 what stays unseen is said, with what would do', () => {
  expect(shortText(previewOf(250, 50, 23), 15)).toBe('');
  expect(shortText(previewOf(600, 0, 12), 15)).toMatch(
    /^At 15 minutes a day \d+ of 600 cards stay unseen\. With \d+ you would meet them all\.$/,
  );
  expect(shortText(previewOf(5_000, 0, 2), 15)).toMatch(/No number of minutes/);
});
