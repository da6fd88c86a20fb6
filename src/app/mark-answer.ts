import { followUpOf } from '../core/interview/follow-up';
import type { Prose } from '../core/interview/events';
import type { Mark } from '../core/interview/mark';
import type { Question } from '../core/interview/question';
import { dayOf } from '../core/time/clock';
import { allDomains } from '../storage/queries';
import type { App } from './context';
import type { MockView } from './see-mock';
import { weaknesses } from './standings';
import type { MockStep, Stepped } from './step-mock';
import { stepMock } from './step-mock';

/** Records how an answer was marked, by Joe or by a model, and the second chance that it earns. */
export async function markAnswer(
  app: App,
  mock: MockView,
  question: Question,
  marks: readonly Mark[],
  coached?: { readonly model: string; readonly prose: Prose },
): Promise<Stepped> {
  return stepMock(app, mock, [await markStep(app, question, marks, coached)]);
}

export async function markStep(
  app: App,
  question: Question,
  marks: readonly Mark[],
  coached?: { readonly model: string; readonly prose: Prose },
): Promise<MockStep> {
  const standings = weaknesses(await allDomains(app.database), dayOf(app.clock.now()));
  const followUp = followUpOf(question, marks, ({ cards: [card] = [] }) => {
    const domain = (card && app.catalog.find(card)?.domain) ?? question.domain;
    return standings.get(domain)?.weakness ?? 0;
  });
  const marked = { question: question.id, marks, ...(followUp && { followUp: followUp.id }) };
  return coached
    ? { type: 'answer-coached', ...marked, ...coached }
    : { type: 'answer-self-marked', ...marked };
}
