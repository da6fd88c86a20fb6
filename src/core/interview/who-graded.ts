import type { GradedAnswer } from './score';

/** Who graded a mock session, and what stands on whose word, in a sentence or more. */
export function gradedLine(
  answers: readonly (GradedAnswer & { readonly model?: string; readonly gaveUp?: true })[],
): string {
  const models = new Map<string, number>();
  let own = 0;
  let unknown = 0;
  let claimed = 0;
  let unconfirmed = 0;
  for (const { marks, model, gaveUp } of answers) {
    if (gaveUp) {
      unknown += 1;
      continue;
    }
    if (model === undefined) {
      own += 1;
      continue;
    }
    models.set(model, (models.get(model) ?? 0) + 1);
    claimed += marks.filter(({ by }) => by === 'you').length;
    unconfirmed += marks.filter(({ by }) => by === 'unconfirmed').length;
  }
  const lines = [...models].map(
    ([model, count]) => `${model} graded ${of(count, answers.length)}.`,
  );
  if (own > 0) lines.push(`You marked ${of(own, answers.length)} yourself.`);
  if (unknown > 0) lines.push(`You left ${of(unknown, answers.length)} at "I don't know".`);
  if (claimed > 0) lines.push(`${points(claimed)} on your word.`);
  if (unconfirmed > 0)
    lines.push(`${points(unconfirmed)} for nothing: no quote from your answer confirmed that.`);
  return lines.join(' ') || 'Nothing was graded.';
}

function of(count: number, all: number): string {
  if (count === all) return all === 1 ? 'the answer' : `all ${all} answers`;
  return count === 1 ? '1 answer' : `${count} answers`;
}

function points(count: number): string {
  return count === 1 ? '1 point counts' : `${count} points count`;
}
