import type { SelfRated } from '../core/interview/calibration';
import { selfRatings } from '../core/interview/calibration';
import { foldMock } from '../core/interview/mock-session';
import { allMocks, mockEventsOf } from '../storage/mocks';
import type { App } from './context';
import { findQuestions } from './questions';

/** How his self-ratings fitted in all interviews. @throws when the questions cannot be loaded. */
export async function seeSelfRatings({ database, catalog }: App): Promise<readonly SelfRated[]> {
  const turns = (await allMocks(database)).flatMap((row) => {
    const session = foldMock(mockEventsOf(row));
    return session.phase === 'set-up' ? [] : session.turns;
  });
  const rated = turns.flatMap(({ question: { id }, confidence, graded }) =>
    confidence && graded ? [{ id, confidence, marks: graded.marks }] : [],
  );
  if (rated.length === 0) return [];
  const questions = await findQuestions(
    catalog,
    rated.map(({ id }) => id),
  );
  return selfRatings(
    rated.flatMap(({ id, ...answer }) => {
      const question = questions.get(id);
      return question ? [{ question, ...answer }] : [];
    }),
  );
}
