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

type RatedAnswer = GradedAnswer & { readonly confidence?: Confidence };

/** What came of one self-rating, over several answers at their first attempt. */
export interface SelfRated {
  readonly confidence: Confidence;
  readonly n: number;
  /** How many it fitted. */
  readonly fitted: number;
  readonly tooSure: number;
  /** He knew more than he thought. */
  readonly lessSure: number;
}

/** Each self-rating against what came out, from shaky to solid; unrated answers are left out. */
export function selfRatings(answers: readonly RatedAnswer[]): SelfRated[] {
  return confidences.map((confidence) => {
    const own = answers.filter((answer) => answer.confidence === confidence);
    const over = own.map(({ question, marks }) => {
      const fits = fitting[bandOf(question, marks)];
      return confidences.indexOf(confidence) - confidences.indexOf(fits);
    });
    const tooSure = over.filter((by) => by > 0).length;
    const lessSure = over.filter((by) => by < 0).length;
    return {
      confidence,
      n: own.length,
      fitted: own.length - tooSure - lessSure,
      tooSure,
      lessSure,
    };
  });
}

/**
 * How the self-ratings compare with what came out at the first attempt, in a sentence or two;
 * none where nothing was rated.
 */
export function calibrationLine(answers: readonly RatedAnswer[]): string | undefined {
  const ratings = selfRatings(answers);
  const sum = (key: 'n' | 'fitted' | 'tooSure' | 'lessSure') =>
    ratings.reduce((all, rating) => all + rating[key], 0);
  const [rated, surer, lessSure] = [sum('n'), sum('tooSure'), sum('lessSure')];
  if (rated === 0) return undefined;
  const lines = [`Your self-rating fitted ${sum('fitted')} of ${rated} answers.`];
  if (surer > 0) lines.push(`You were too sure ${times(surer)}.`);
  if (lessSure > 0) lines.push(`You knew more than you thought ${times(lessSure)}.`);
  return lines.join(' ');
}
