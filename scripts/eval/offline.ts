import { suggest } from '../../src/coach/rubric/rubric-coach.ts';
import { preflight } from '../../src/core/interview/text/preflight.ts';
import type { GoldenFile } from './golden.ts';
import type { Finding } from './figures.ts';

/** What the coach without a model finds in golden answers, beside what the readers found. */
export function gradeOffline(files: readonly GoldenFile[]): Finding[] {
  return files.flatMap(({ question, answers }) =>
    answers.map(({ kind, text, labels, misconceptions }): Finding => {
      const ready = preflight(text, question.prompt) === undefined;
      const suggestions = ready ? suggest(question, text) : [];
      const found = new Map(suggestions.map((each) => [each.point, each]));
      return {
        question: question.id,
        kind,
        points: question.points.map(({ id }) => ({
          point: id,
          label: labels[id] ?? 'missing',
          credited: found.get(id)?.quote !== undefined,
        })),
        held: misconceptions,
        suspected: suggestions.flatMap(({ point, misconceptions: wrong }) =>
          wrong.map(({ misconception }) => `${point}/${misconception}`),
        ),
      };
    }),
  );
}
