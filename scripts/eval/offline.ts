import { bandsOf } from './bands.ts';
import type { Finding } from './figures.ts';
import type { GoldenFile } from './golden.ts';
import { agreedWith, suggestedFor } from './suggested.ts';

/**
 * What the coach without a model finds in golden answers, beside what the readers found. For the band
 * a suggestion is taken as covered, as a candidate who agrees with all of them would mark.
 */
export function gradeOffline(files: readonly GoldenFile[]): Finding[] {
  return files.flatMap(({ question, answers }) =>
    answers.map(({ kind, text, labels, misconceptions }): Finding => {
      const suggestions = suggestedFor(question, text);
      const found = new Map(suggestions.map((each) => [each.point, each]));
      return {
        question: question.id,
        kind,
        points: question.points.map(({ id }) => ({
          point: id,
          label: labels[id] ?? 'missing',
          credited: found.get(id)?.quote !== undefined,
        })),
        bands: bandsOf(question, labels, agreedWith(suggestions)),
        held: misconceptions,
        suspected: suggestions.flatMap(({ point, misconceptions: wrong }) =>
          wrong.map(({ misconception }) => `${point}/${misconception}`),
        ),
      };
    }),
  );
}
