import { renderMarkdown } from './markdown.ts';
import type { QuestionSource } from './schema/question.ts';

/** A question with its Markdown rendered; the fields keep their names. */
export function compileQuestion(source: QuestionSource): QuestionSource {
  return {
    ...source,
    prompt: renderMarkdown(source.prompt),
    reference: renderMarkdown(source.reference),
    picture: renderMarkdown(source.picture),
    ...(source.bridge !== undefined && { bridge: renderMarkdown(source.bridge) }),
    points: source.points.map((point) => ({
      ...point,
      claim: renderMarkdown(point.claim),
      why: renderMarkdown(point.why),
      followUp: { ...point.followUp, text: renderMarkdown(point.followUp.text) },
      ...(point.misconceptions && {
        misconceptions: point.misconceptions.map(({ ideas, fix }) => ({
          ideas,
          fix: renderMarkdown(fix),
        })),
      }),
    })),
  };
}
