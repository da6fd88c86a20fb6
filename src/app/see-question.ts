import type { Question, QuestionId } from '../core/interview/question';
import type { StudyDay } from '../core/time/study-day';
import type { App } from './context';
import { lastAsked } from './last-asked';
import { findQuestions } from './questions';

/** An interview question as the library reads it. */
export interface QuestionView {
  readonly question: Question;
  readonly domain: string;
  readonly asked: StudyDay | undefined;
}

/** @returns undefined where there is no such question. @throws when it cannot be loaded. */
export async function seeQuestion(app: App, id: QuestionId): Promise<QuestionView | undefined> {
  const asked = await lastAsked(app);
  const question = (await findQuestions(app.catalog, [id])).get(id);
  if (!question) return undefined;
  const domain = app.catalog.domain(question.domain)?.title ?? question.domain;
  return { question, domain, asked: asked.get(id) };
}
