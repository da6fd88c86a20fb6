import type { Catalog } from '../core/content/catalog';
import type { QuestionIndex } from '../core/content/question-index';
import type { QuestionEntry } from '../core/interview/choose-question';
import type { Question, QuestionId } from '../core/interview/question';
import { loadOnce } from './load-once';

/** Every question there is, without its texts. @throws when the index cannot be loaded. */
export async function allQuestions(catalog: Catalog): Promise<QuestionEntry[]> {
  return (await indexOf(catalog)).flatMap(({ domain, questions }) =>
    questions.map(([id, level, kind]) => ({ id, domain, level, kind })),
  );
}

/** Questions with their rubrics; one that is in no catalog any more is left out. @throws as above. */
export async function findQuestions(
  catalog: Catalog,
  ids: readonly QuestionId[],
): Promise<ReadonlyMap<QuestionId, Question>> {
  const wanted = new Set(ids);
  const chunks = (await indexOf(catalog)).filter(({ questions }) =>
    questions.some(([id]) => wanted.has(id)),
  );
  const texts = await Promise.all(
    chunks.map(({ chunk }) => loadOnce(chunk) as Promise<readonly Question[]>),
  );
  const found = texts.flat().filter(({ id }) => wanted.has(id));
  return new Map(found.map((question) => [question.id, question]));
}

function indexOf(catalog: Catalog): Promise<QuestionIndex> {
  return loadOnce(catalog.questions) as Promise<QuestionIndex>;
}
