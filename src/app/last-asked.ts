import type { QuestionId } from '../core/interview/question';
import type { StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import { allMocks, mockEventsOf } from '../storage/mocks';
import type { App } from './context';

/** The last study day on which each question was answered. */
export async function lastAsked({ database }: App): Promise<ReadonlyMap<QuestionId, StudyDay>> {
  const asked = new Map<QuestionId, StudyDay>();
  for (const event of (await allMocks(database)).flatMap(mockEventsOf)) {
    if (event.type !== 'question-answered') continue;
    const day = studyDay(event.at, event.tz);
    asked.set(event.question, Math.max(day, asked.get(event.question) ?? day));
  }
  return asked;
}
