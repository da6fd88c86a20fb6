import type { MemoryParameters } from '../parameters';
import type { FitAnswers } from './answers';
import { MemorySlope } from './memory-slope';

/** Clean answers by their place in time, from `from` and before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What each clean answer of a span costs: -ln of the chance that the parameters gave to what happened.
 * Every answer before it has moved the memory, whatever the span.
 */
export function lossesIn(
  answers: FitAnswers,
  parameters: MemoryParameters,
  span: Span,
): Float64Array {
  const losses = new Float64Array(span.to - span.from);
  predict(answers, parameters, span, (place, recall, recalled) => {
    losses[place - span.from] = -Math.log(recalled ? recall : 1 - recall);
  });
  return losses;
}

/** Calls with every clean answer of a span, card by card. @param visit `recall` is within 1e-6 and 1 - 1e-6. */
export function predict(
  { grades, elapsed, places }: FitAnswers,
  parameters: MemoryParameters,
  { from, to }: Span,
  visit: (place: number, recall: number, recalled: boolean, slope: Float64Array) => void,
): void {
  const memory = new MemorySlope(parameters);
  for (let i = 0; i < grades.length; i++) {
    const grade = grades[i] ?? 0;
    const days = elapsed[i] ?? 0;
    if (days < 0) {
      memory.begin(grade);
      continue;
    }
    if (days > 0) memory.recallAfter(days);
    const place = places[i] ?? -1;
    if (place >= from && place < to) {
      visit(place, within(memory.recall), grade > 1, memory.recallSlope);
    }
    memory.answer(grade, days);
  }
}

function within(recall: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, recall));
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
