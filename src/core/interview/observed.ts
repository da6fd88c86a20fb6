import type { StudyDay } from '../time/study-day';
import type { DomainEvidence } from './effects';
import { evidenceOf } from './effects';
import type { MockEvent } from './events';
import type { MockSession } from './mock-session';
import { foldMock, step } from './mock-session';
import type { QuestionId } from './question';

/** What one answer has shown of its domain on one study day. */
export interface MockEvidence extends DomainEvidence {
  readonly question: QuestionId;
  readonly day: StudyDay;
}

/**
 * What a mock session has shown of its domains so far, each answer on the day on which it was marked
 * (INT-18). The same for any way in which its events arrived.
 * @param events of one session, in total order. @param dayOf the study day of an event.
 */
export function observedIn<E extends MockEvent>(
  events: readonly E[],
  dayOf: (event: E) => StudyDay,
): MockEvidence[] {
  const days = new Map<string, StudyDay>();
  let session: MockSession = foldMock([]);
  for (const event of events) {
    const before = gradedIn(session);
    session = step(session, event);
    for (const question of gradedIn(session)) {
      if (!before.has(question)) days.set(question, dayOf(event));
    }
  }
  if (session.phase === 'set-up') return [];
  return session.turns.flatMap(({ question, graded }) => {
    const day = days.get(question.id);
    if (!graded || day === undefined) return [];
    const seen = evidenceOf([{ domain: question.domain, marks: graded.marks }]);
    return seen.map((evidence) => ({ ...evidence, question: question.id, day }));
  });
}

function gradedIn(session: MockSession): ReadonlySet<string> {
  if (session.phase === 'set-up') return new Set();
  return new Set(session.turns.flatMap(({ question, graded }) => (graded ? [question.id] : [])));
}
