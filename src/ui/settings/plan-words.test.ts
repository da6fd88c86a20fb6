import { expect, test } from 'vitest';
import { nothing, previewOf, today } from '../../../tests/fixtures/plan-outcome';
import { afterText, minutesLine, paceText, passText, shortText, todayText } from './plan-words';

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

test('SCH-16 with a day left or none the sentences fit it', () => {
  const tomorrow = previewOf(250, 100, 1);
  expect(paceText({ ...tomorrow, asked: nothing }, today)).toBe(
    'There is no day left for new cards: today there are reviews only.',
  );
  expect(paceText(tomorrow, today)).toBe('The last new cards come today.');
  expect(paceText(previewOf(0, 100, 1), today)).toBe(
    'You have met every card: today there are reviews only.',
  );
  expect(paceText(previewOf(250, 100, 0), today)).toMatch(/^Nothing new today\./);
  for (const days of [0, 1]) {
    const near = previewOf(250, 100, days);
    expect(minutesLine(near)).toBe('');
    expect(afterText(near)).not.toContain('missed');
    expect(passText(near, today)).not.toContain('Before that');
  }
  expect(afterText(previewOf(250, 100, 2))).toContain('A missed day');
  expect(shortText(previewOf(250, 100, 0))).toBe('250 of 350 cards are unseen.');
});

test('SCH-16 today is said in the numbers of Today', () => {
  const some = previewOf(250, 50, 23);
  expect(todayText(some)).toBe(
    'Today: 30 cards, about 8 minutes: 13 to review, 15 new and 2 analogies.',
  );
  expect(todayText({ ...some, asked: nothing })).toBe('Today asks for nothing more.');
  expect(todayText({ ...some, asked: { ...nothing, rests: true } })).toMatch(/rest day/);
});

test('SCH-18 the final pass is said with its days', () => {
  expect(passText(previewOf(60, 50, 45), today)).toBe(
    'On the last 3 days, from 12 January 2027 on, low chances come first, up to 56 cards a day, and the lowest on the last. Before that cards are held to less and come less often, so more of them slip: that is meant.',
  );
  expect(passText(previewOf(60, 50, 3), today)).toMatch(/^On 3 December your lowest/);
  const tomorrow = previewOf(60, 50, 1);
  const passed = (cards: number) =>
    passText({ ...tomorrow, asked: { ...tomorrow.asked, passed: cards } }, today);
  expect([0, 1, 40].map(passed)).toEqual([
    '',
    'Today the card with the lowest chance comes first.',
    'Today the 40 cards with the lowest chances come first.',
  ]);
});

test('SCH-16 minutes are said with and without the date', () => {
  expect(minutesLine(previewOf(250, 50, 23))).toMatch(
    /^That is about \d+ minutes on an average day, about \d+ minutes without the date, and never planned beyond 15\.$/,
  );
  expect(minutesLine(previewOf(0, 5, 45))).toContain('as without the date');
});

test('SCH-16 what stays unseen is said, with what would do', () => {
  expect(shortText(previewOf(250, 50, 23))).toBe('');
  expect(shortText(previewOf(600, 0, 12))).toMatch(
    /^At 15 minutes a day \d+ of 600 cards stay unseen\. With \d+ you would meet them all\.$/,
  );
  expect(shortText(previewOf(5_000, 0, 2))).toMatch(/No number of minutes/);
});
