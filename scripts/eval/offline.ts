import { suggest } from '../../src/coach/rubric/rubric-coach.ts';
import type { Mark } from '../../src/core/interview/mark.ts';
import { preflight } from '../../src/core/interview/text/preflight.ts';
import { bandsOf } from './bands.ts';
import type { Finding } from './figures.ts';
import type { GoldenFile } from './golden.ts';

/**
 * What the coach without a model finds in golden answers, beside what the readers found. For the band
 * a suggestion is taken as covered, as a candidate who agrees with all of them would mark.
 */
export function gradeOffline(files: readonly GoldenFile[]): Finding[] {
  return files.flatMap(({ question, answers }) =>
    answers.map(({ kind, text, labels, misconceptions }): Finding => {
      const ready = preflight(text, question.prompt) === undefined;
      const suggestions = ready ? suggest(question, text) : [];
      const found = new Map(suggestions.map((each) => [each.point, each]));
      const marks = suggestions.flatMap(({ point, quote }): Mark[] =>
        quote ? [{ point, verdict: 'covered', by: 'you', quote }] : [],
      );
      return {
        question: question.id,
        kind,
        points: question.points.map(({ id }) => ({
          point: id,
          label: labels[id] ?? 'missing',
          credited: found.get(id)?.quote !== undefined,
        })),
        bands: bandsOf(question, labels, marks),
        held: misconceptions,
        suspected: suggestions.flatMap(({ point, misconceptions: wrong }) =>
          wrong.map(({ misconception }) => `${point}/${misconception}`),
        ),
      };
    }),
  );
}
