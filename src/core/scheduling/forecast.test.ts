import { expect, test } from 'vitest';
import type { ForecastInput } from './forecast';
import { forecast } from './forecast';
import type { ForecastCard } from './forecast-card';

const today = 20_788; // 2026-12-01, a Tuesday

function cardsOf(unseen: number, seen: number, over: Partial<ForecastCard> = {}): ForecastCard[] {
  const plain = { core: true, target: 0.88, ...over };
  const fresh = Array.from({ length: unseen }, (_, n) => ({ domain: `d${n % 3}`, ...plain }));
  const met = Array.from({ length: seen }, (_, n) => ({
    domain: `d${n % 3}`,
    memory: {
      stability: 5 + (n % 40),
      difficulty: 5,
      lastDay: today - (n % 9),
      due: today + (n % 12),
    },
    ...plain,
  }));
  return [...fresh, ...met];
}

function played(over: Partial<ForecastInput> = {}) {
  return forecast({
    today,
    until: today + 30,
    cards: cardsOf(120, 60),
    minutesADay: 15,
    secondsPerCard: 16,
    restDays: [],
    ...over,
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = ({ readiness }: ReturnType<typeof played>) =>
  sum([...readiness.values()]) / readiness.size;

test('SCH-19 daily life takes in ten new cards a day while there are any', () => {
  const { days, unseen } = played();
  expect(days).toHaveLength(30);
  expect(days.slice(0, 13).map(({ fresh }) => fresh)).toEqual([...Array<number>(12).fill(10), 0]);
  expect(unseen).toBe(0);
});

test('SCH-19 what is due is answered when it is due, within the minutes', () => {
  const { days } = played({ cards: cardsOf(0, 60) });
  expect(days[0]?.reviews).toBe(5);
  const backlog = played({
    cards: cardsOf(50, 600, {
      memory: { stability: 9, difficulty: 5, lastDay: today - 20, due: today - 4 },
    }),
  });
  expect(backlog.days[0]).toMatchObject({ fresh: 0 });
  expect(backlog.days[0]?.waiting).toBeGreaterThan(550);
  expect(Math.max(...backlog.days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(15);
});

test('SCH-19 lapses are as frequent as the chances say', () => {
  const memory = { stability: 10, difficulty: 5, lastDay: today - 10, due: today };
  const { days } = played({
    until: today + 1,
    cards: cardsOf(0, 1_000, { memory }),
    minutesADay: 600,
  });
  const answers = ((days[0]?.minutes ?? 0) * 60) / 16;
  // A tenth is forgotten at the stability itself, and answered twice.
  expect(answers).toBeGreaterThan(1_090);
  expect(answers).toBeLessThan(1_110);
});

test('SCH-19 nothing is answered and nothing new comes on a rest day', () => {
  const { days } = played({ restDays: [6] });
  const sundays = days.filter(({ day }) => (day + 3) % 7 === 6);
  expect(sundays).toHaveLength(4);
  for (const { reviews, fresh, minutes } of sundays)
    expect([reviews, fresh, minutes]).toEqual([0, 0, 0]);
});

test('SCH-19 today counts with what is left of it', () => {
  const { days } = played({ minutesSpent: 15, introducedToday: 10 });
  expect(days[0]).toMatchObject({ reviews: 0, fresh: 0, minutes: 0 });
  expect(played({ introducedToday: 7 }).days[0]?.fresh).toBe(3);
});

test('SCH-19 a suspended card does not come and counts with what it has', () => {
  const memory = { stability: 30, difficulty: 5, lastDay: today, due: today };
  const { days, readiness } = played({
    cards: [{ domain: 'd0', core: true, target: 0.88, memory, suspended: true }],
  });
  expect(sum(days.map(({ reviews }) => reviews))).toBe(0);
  expect(readiness.get('d0')).toBeCloseTo(0.9, 2);
});

test('SCH-19 only core cards count for readiness, the unseen ones with 0', () => {
  const known = { stability: 300, difficulty: 3, lastDay: today, due: today + 200 };
  const plain = { domain: 'd0', target: 0.88 };
  const { readiness, unseen } = played({
    until: today + 1,
    introducedToday: 10,
    cards: [
      { ...plain, core: true, memory: known },
      { ...plain, core: true },
      { ...plain, core: false, memory: known },
    ],
  });
  expect(readiness.get('d0')).toBeCloseTo(0.5, 2);
  expect(unseen).toBe(1);
});

test('SCH-18 the final pass adds answers in the last days and raises the chances on the day', () => {
  const cards = cardsOf(0, 200);
  const without = played({ cards });
  const interview = { date: today + 30, setOn: today };
  const withPass = played({ cards, interview });
  const answers = (of: typeof without, last: number) =>
    sum(of.days.slice(last).map(({ reviews }) => reviews));
  expect(withPass.days.slice(0, 20)).toEqual(without.days.slice(0, 20));
  expect(answers(withPass, -4)).toBeGreaterThan(answers(without, -4) + 60);
  expect(mean(withPass)).toBeGreaterThan(mean(without) + 0.02);
});

test('SCH-19 the same input gives the same forecast', () => {
  const interview = { date: today + 30, setOn: today };
  expect(played({ interview })).toEqual(played({ interview }));
});
