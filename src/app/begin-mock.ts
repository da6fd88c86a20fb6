import type { DomainId } from '../core/content/domain';
import { chooseQuestions } from '../core/interview/choose-question';
import type { Coach, FeedbackAt } from '../core/interview/events';
import type { Level } from '../core/interview/question';
import { isMockEvent } from '../core/log/event';
import { dayOf } from '../core/time/clock';
import { allDomains } from '../storage/queries';
import type { App } from './context';
import { lastAsked } from './last-asked';
import { allQuestions } from './questions';
import type { MockView } from './see-mock';
import { seeRunningMock, viewOfEvents } from './see-mock';
import { weakDomains, weaknesses } from './standings';

/** How Joe wants his five questions. */
export interface MockWish {
  readonly level: Level;
  /** Chosen by hand; without them weak spots come first. */
  readonly domains?: readonly DomainId[];
  readonly feedback: FeedbackAt;
  readonly coach: Coach;
}

/**
 * Chooses five questions and begins; where a session waits already, in another tab perhaps, that one.
 * @throws when the questions cannot be loaded or it cannot be stored.
 */
export async function beginMock(app: App, wish: MockWish): Promise<MockView> {
  const { database, catalog, clock } = app;
  const moment = clock.now();
  const waiting = await seeRunningMock(app);
  if (waiting) return waiting;
  const [questions, totals, asked] = await Promise.all([
    allQuestions(catalog),
    allDomains(database),
    lastAsked(app),
  ]);
  const mock = app.newDevice();
  const standings = weaknesses(totals, dayOf(moment));
  const chosen = chooseQuestions({
    questions,
    level: wish.level,
    ...(wish.domains && { domains: wish.domains }),
    weak: weakDomains(app, standings).map(({ id }) => id),
    asked: (id) => asked.get(id),
    seed: mock,
  });
  const fact = { type: 'mock-begun', mock, questions: chosen, ...wish } as const;
  const appended = await app.log.append(fact, moment);
  const event = appended.written && isMockEvent(appended.event) ? [appended.event] : [];
  const view = await viewOfEvents(app, event);
  if (!view) throw new Error('The catalog holds no question.');
  return view;
}
