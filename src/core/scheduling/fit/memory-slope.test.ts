import { expect, test } from 'vitest';
import { chances, strangeParameters } from '../../../../tests/fixtures/learner';
import { ratings } from '../../log/event';
import type { MemoryState } from '../fsrs';
import { memoryModel, nextMemory, retrievability } from '../fsrs';
import type { MemoryParameters } from '../parameters';
import { MemorySlope } from './memory-slope';

type Answer = readonly [grade: number, days: number];

const histories = Array.from({ length: 200 }, (_, seed) => {
  const chance = chances(seed);
  const answers = Array.from({ length: 8 }, (): Answer => [
    1 + Math.floor(chance() * 4),
    Math.floor(chance() * 30),
  ]);
  return { parameters: strangeParameters(seed), answers };
});

function after(parameters: MemoryParameters, answers: readonly Answer[]): MemorySlope {
  const memory = new MemorySlope(parameters);
  for (const [index, [grade, days]] of answers.entries()) {
    if (index === 0) memory.begin(grade);
    else {
      if (days > 0) memory.recallAfter(days);
      memory.answer(grade, days);
    }
  }
  memory.recallAfter(5);
  return memory;
}

test('SCH-22 memory is that of ts-fsrs, whatever the parameters', () => {
  for (const { parameters, answers } of histories) {
    const model = memoryModel(parameters);
    let state: MemoryState | null = null;
    for (const [grade, days] of answers) {
      state = nextMemory(state, state ? days : 0, ratings[grade - 1] ?? 'good', model);
    }
    const own = after(parameters, answers);
    const { stability, difficulty } = state ?? { stability: 0, difficulty: 0 };
    expect(own.stability / stability).toBeCloseTo(1, 4);
    expect(own.difficulty).toBeCloseTo(difficulty, 5);
    expect(own.recall).toBeCloseTo(retrievability({ stability, difficulty }, 5, model), 5);
  }
});

test('SCH-22 the slopes are those that small changes of each parameter show', () => {
  const small = 1e-6;
  let compared = 0;
  for (const { parameters, answers } of histories) {
    const { recallSlope } = after(parameters, answers);
    for (const [index, value] of parameters.entries()) {
      const up = after(parameters.with(index, value + small), answers).recall;
      const down = after(parameters.with(index, value - small), answers).recall;
      const shown = (up - down) / (2 * small);
      expect(Math.abs((recallSlope[index] ?? NaN) - shown)).toBeLessThan(
        1e-4 + 1e-3 * Math.abs(shown),
      );
      if (Math.abs(shown) > 1e-4) compared++;
    }
  }
  expect(compared).toBeGreaterThan(1000);
});
