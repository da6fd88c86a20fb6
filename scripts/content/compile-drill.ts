import type { Drill } from '../../src/core/drill/drill.ts';
import { renderMarkdown } from './markdown.ts';
import type { DrillSource } from './schema/drill.ts';
import type { QuestionSource } from './schema/question.ts';

/** A drill with its Markdown rendered, and the questions of which a gap leads to it. */
export function compileDrill(source: DrillSource, asked: readonly QuestionSource[]): Drill {
  const { naive, bridge } = source;
  const questions = asked
    .filter(({ points }) => points.some(({ action }) => action.link === source.id))
    .map(({ id }) => id);
  return {
    ...source,
    ...(questions.length > 0 && { questions }),
    task: renderMarkdown(source.task),
    hints: source.hints.map(renderMarkdown),
    naive: { ...naive, why: renderMarkdown(naive.why) },
    ...(bridge !== undefined && { bridge: renderMarkdown(bridge) }),
  };
}
