import type { MemoryParameters } from '../parameters';
import { defaultParameters } from '../parameters';
import type { FitAnswers } from './answers';
import { MemorySlope } from './memory-slope';

/**
 * How long the next intervals of all cards are beside those that the averages give: 1.12 where they
 * are 12 % longer, the geometric mean; 1 without answers. @param target recall they are held to, 0 to 1.
 */
export function timesLonger(
  answers: FitAnswers,
  parameters: MemoryParameters,
  target: number,
): number {
  const own = logIntervals(answers, parameters, target);
  const average = logIntervals(answers, defaultParameters, target);
  const sum = own.reduce((total, value, card) => total + value - (average[card] ?? 0), 0);
  return own.length === 0 ? 1 : Math.exp(sum / own.length);
}

/** Of each card, after its last answer. */
function logIntervals(
  { grades, elapsed }: FitAnswers,
  parameters: MemoryParameters,
  target: number,
): number[] {
  const decay = parameters[20] ?? 0;
  const factor = (target ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1);
  const memory = new MemorySlope(parameters);
  const intervals: number[] = [];
  for (let i = 0; i < grades.length; i++) {
    const grade = grades[i] ?? 0;
    const days = elapsed[i] ?? 0;
    if (days < 0) memory.begin(grade);
    else {
      if (days > 0) memory.recallAfter(days);
      memory.answer(grade, days);
    }
    const isLast = i + 1 === grades.length || (elapsed[i + 1] ?? 0) < 0;
    if (isLast) intervals.push(Math.log(memory.stability * factor));
  }
  return intervals;
}
