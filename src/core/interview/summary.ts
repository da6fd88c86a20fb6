import type { Millis } from '../time/study-day';
import { minute } from '../time/study-day';
import type { Turn } from './turn';

/** Milliseconds spent on answers, second chances included. */
export function spentOn(turns: readonly Turn[]): Millis {
  const answers = turns.flatMap(({ answer, second }) => [answer, second?.answer]);
  return answers.reduce((sum, answer) => sum + (answer?.took ?? 0), 0);
}

/** A mock session in a line: how many questions, how long, and who marked the answers. */
export function sessionLine(turns: readonly Turn[]): string {
  const parts = [questionsText(turns), minutesText(spentOn(turns)), markedText(turns)];
  return parts.filter(Boolean).join(', ');
}

function questionsText(turns: readonly Turn[]): string {
  const answered = turns.filter(({ answer }) => answer).length;
  const all = turns.length === 1 ? '1 question' : `${turns.length} questions`;
  return answered < turns.length ? `${answered} of ${all} answered` : all;
}

function minutesText(spent: Millis): string {
  const minutes = Math.round(spent / minute);
  if (minutes < 1) return 'under a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** Who did mark, not who was to: a model that failed has coached nothing. */
function markedText(turns: readonly Turn[]): string {
  const graded = turns.flatMap((turn) => turn.graded ?? []);
  const models = new Set(graded.flatMap(({ model }) => model ?? []));
  const own = graded.some(({ model }) => model === undefined);
  if (models.size === 0) return own ? 'marked by you' : '';
  return `coached by ${[...models].join(' and ')}${own ? ', in part marked by you' : ''}`;
}
