import { expect, test } from 'vitest';
import type { ForecastInput } from './forecast';
import { forecast } from './forecast';
import { readinessRange } from './outlook-range';

const today = 20_788;
const plain = { domain: 'sql', core: true, target: 0.88 };

function inputOf(unseen: number, seen: number, minutesADay = 15): ForecastInput {
  const memory = { stability: 20, difficulty: 5, lastDay: today - 1, due: today + 9 };
  const cards = [
    ...Array.from({ length: unseen }, () => plain),
    ...Array.from({ length: seen }, () => ({ ...plain, memory })),
  ];
  const date = today + 20;
  const paced = { minutesADay, secondsPerCard: 16, restDays: [] };
  return { today, until: date, cards, ...paced, interview: { date, setOn: today } };
}

function rangeOf(input: ForecastInput, timed: number) {
  const planned = forecast(input);
  const { low, high } = readinessRange(input, planned, timed);
  const of = (map: ReadonlyMap<string, number>) => map.get('sql') ?? Number.NaN;
  return { low: of(low), planned: of(planned.readiness), high: of(high) };
}

test('SCH-31 the forecast is within its range, and the range within 0 and 1', () => {
  for (const input of [inputOf(300, 50), inputOf(0, 50), inputOf(50, 0, 180)]) {
    const { low, planned, high } = rangeOf(input, 200);
    expect(low).toBeLessThan(planned);
    expect(high).toBeGreaterThan(planned);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  }
});

test("SCH-31 a pace of one's own narrows it, where minutes decide what is met", () => {
  const width = (timed: number) => {
    const { low, high } = rangeOf(inputOf(400, 50), timed);
    return high - low;
  };
  expect(width(50)).toBeLessThan(width(49) - 0.05);
});

test('SCH-31 what is not met cannot be ready, however well the rest is remembered', () => {
  const input = inputOf(3_000, 0, 5);
  expect(rangeOf(input, 200).high).toBeLessThan(0.2);
  expect(rangeOf({ ...input, cards: [] }, 200)).toEqual({
    low: Number.NaN,
    planned: Number.NaN,
    high: Number.NaN,
  });
});
