import { expect, test } from 'vitest';
import type { PlanInput } from './plan';
import { lowestChances, newCardsOn, passCardsAfter, passCardsOn, planFor } from './plan';

const today = 20_788; // 2026-12-01, a Tuesday

function given(daysAhead: number, over: Partial<PlanInput> = {}): PlanInput {
  return {
    interview: { date: today + daysAhead, setOn: today },
    today,
    minutesADay: 15,
    secondsPerCard: 16,
    restDays: [],
    unseen: 300,
    seen: 100,
    ...over,
  };
}

const plan = (daysAhead: number, over: Partial<PlanInput> = {}) => {
  const made = planFor(given(daysAhead, over));
  if (!made) throw new Error('no plan');
  return made;
};

test('SCH-16 with 45 days to go all are met in good time, and the last three days are the pass', () => {
  const { newADay, lastNewDay, unseenOnDate, finalPass, phase } = plan(45);
  expect({ newADay, unseenOnDate, phase }).toEqual({
    newADay: 11,
    unseenOnDate: 0,
    phase: 'new-cards',
  });
  expect(today + 45 - (lastNewDay ?? 0)).toBe(18);
  expect(finalPass).toEqual({ days: [42, 43, 44].map((ahead) => today + ahead), cardsADay: 56 });
});

test('SCH-16 with 200 days to go nothing is hurried', () => {
  const { newADay, lastNewDay } = plan(200);
  expect(newADay).toBe(10);
  expect(lastNewDay).toBe(today + 29);
});

test('SCH-16 where not all can be met in good time, new cards go on until two weeks before', () => {
  const { newADay, lastNewDay, unseenOnDate } = plan(45, { unseen: 2_000 });
  expect(newADay).toBe(28);
  expect(today + 45 - (lastNewDay ?? 0)).toBe(10);
  expect(unseenOnDate).toBe(2_000 - 36 * 28);
});

test('SCH-16 with 5 days to go half of the minutes go to new cards, and one day is the pass', () => {
  const { newADay, lastNewDay, unseenOnDate, finalPass } = plan(5);
  expect({ newADay, lastNewDay }).toEqual({ newADay: 28, lastNewDay: today + 3 });
  expect(unseenOnDate).toBe(300 - 4 * 28);
  expect(finalPass.days).toEqual([today + 4]);
});

test('SCH-16 a plan knows its rest days', () => {
  const restDays = [5, 6] as const;
  const { finalPass, newADay } = plan(42, { restDays, unseen: 400 });
  // 2027-01-12 is a Tuesday; the weekend before it is left out.
  expect(finalPass.days.map((day) => today + 42 - day)).toEqual([5, 4, 1]);
  expect(newADay).toBeGreaterThan(plan(42, { unseen: 400 }).newADay);
  const made = plan(42, { restDays });
  expect(newCardsOn(today + 4, made, restDays)).toBe(0);
  expect(newCardsOn(today + 4, undefined, restDays)).toBe(0);
  expect(newCardsOn(today, undefined, restDays)).toBe(10);
  expect(newCardsOn(today, made, restDays)).toBe(made.newADay);
});

test('SCH-18 on a day of the final pass new cards get what it leaves', () => {
  const made = plan(1);
  expect(made.finalPass).toEqual({ days: [today], cardsADay: 56 });
  expect(made.newADay).toBe(28);
  expect([0, 20, 40, 56].map((passed) => newCardsOn(today, made, [], passed))).toEqual([
    28, 28, 16, 0,
  ]);
});

test('SCH-16 the phases follow each other, and after the interview there is no plan', () => {
  const interview = { date: today + 45, setOn: today };
  const phases = [0, 34, 35, 36, 41, 42, 44, 45, 46].map(
    (passed) => planFor(given(45, { interview, today: today + passed, unseen: 50 }))?.phase,
  );
  expect(phases).toEqual([
    ...['new-cards', 'new-cards', 'new-cards'],
    ...['settling', 'settling'],
    ...['final-pass', 'final-pass', 'interview', undefined],
  ]);
});

test('SCH-16 when everything was met the rest is settling', () => {
  const { phase, newADay, lastNewDay } = plan(45, { unseen: 0, seen: 400 });
  expect({ phase, newADay, lastNewDay }).toEqual({
    phase: 'settling',
    newADay: 0,
    lastNewDay: undefined,
  });
});

test('SCH-16 what a missed week left undone is spread over the days that remain', () => {
  const interview = { date: today + 60, setOn: today };
  const before = plan(60, { interview, unseen: 500 });
  const after = plan(60, { interview, unseen: 500, today: today + 7 });
  expect([before.newADay, after.newADay]).toEqual([13, 16]);
  expect(after.unseenOnDate).toBe(0);
});

test('SCH-16 seven rest days leave nothing to plan', () => {
  const { newADay, finalPass, unseenOnDate } = plan(45, { restDays: [0, 1, 2, 3, 4, 5, 6] });
  expect({ newADay, unseenOnDate, days: finalPass.days }).toEqual({
    newADay: 0,
    unseenOnDate: 300,
    days: [],
  });
});

test('SCH-18 the pass keeps the very lowest for its last day, as many as its later days hold', () => {
  const chances = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((recall) => ({ card: recall, recall }));
  expect([4, 2, 0].map((later) => lowestChances(chances, 2, later))).toEqual([
    [0.6, 0.7],
    [0.4, 0.5],
    [0.2, 0.3],
  ]);
  expect(lowestChances(chances, 2, 9)).toEqual([]);
  const made = plan(45);
  expect([41, 42, 43, 44].map((ahead) => passCardsAfter(today + ahead, made))).toEqual([
    3 * 56,
    2 * 56,
    56,
    0,
  ]);
});

test('SCH-18 the final pass takes the lowest chances, and none that another answer would not help', () => {
  const chances = [0.9, 0.4, 0.96, 0.7].map((recall) => ({ card: `at ${recall}`, recall }));
  expect(lowestChances(chances, 2)).toEqual(['at 0.4', 'at 0.7']);
  expect(lowestChances(chances, 9)).toEqual(['at 0.4', 'at 0.7']);
  const made = plan(45);
  expect([0, 42, 45].map((ahead) => passCardsOn(today + ahead, made))).toEqual([0, 56, 0]);
  expect(passCardsOn(today + 42, undefined)).toBe(0);
});
