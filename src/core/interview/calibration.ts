import type { Confidence } from './mark';
import { confidences } from './mark';
import type { Band, GradedAnswer } from './score';
import { bandOf } from './score';
import { times } from './times';

/** Which self-rating would have fitted; source: docs/rules/interview.md INT-15. */
const fitting: Readonly<Record<Band, Confidence>> = {
  weak: 'shaky',
  developing: 'shaky',
  solid: 'ok',
  strong: 'solid',
};

/**
 * How the self-ratings compare with what came out at the first attempt, in a sentence or two;
 * none where nothing was rated.
 */
export function calibrationLine(
  answers: readonly (GradedAnswer & { readonly confidence?: Confidence })[],
): string | undefined {
  let right = 0;
  let surer = 0;
  let lessSure = 0;
  for (const { question, marks, confidence } of answers) {
    if (!confidence) continue;
    const fits = fitting[bandOf(question, marks)];
    const over = confidences.indexOf(confidence) - confidences.indexOf(fits);
    if (over > 0) surer += 1;
    else if (over < 0) lessSure += 1;
    else right += 1;
  }
  const rated = right + surer + lessSure;
  if (rated === 0) return undefined;
  const lines = [`Your self-rating fitted ${right} of ${rated} answers.`];
  if (surer > 0) lines.push(`You were too sure ${times(surer)}.`);
  if (lessSure > 0) lines.push(`You knew more than you thought ${times(lessSure)}.`);
  return lines.join(' ');
}
