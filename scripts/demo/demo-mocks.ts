import type { MockEvent } from '../../src/core/interview/events';
import type { Confidence, Mark } from '../../src/core/interview/mark';
import { gradedAnswers, foldMock } from '../../src/core/interview/mock-session';
import type { Question } from '../../src/core/interview/question';
import { wrapOf } from '../../src/core/interview/wrap';
import type { LogEvent, Order } from '../../src/core/log/event';
import { eventId, nextOrder } from '../../src/core/log/order';
import type { Moment } from '../../src/core/time/clock';
import { dayOf } from '../../src/core/time/clock';
import { minute, studyDayStart } from '../../src/core/time/study-day';
import { chance } from './chance';

export interface DemoMocks {
  /** The last one is on the evening before. */
  readonly now: Moment;
  /** Sessions, evenly over the days. */
  readonly interviews: number;
  readonly days: number;
}

const perSession = 5;
const text =
  'I would overwrite the day in one transaction, so that a second run changes nothing, and compare counts with the source.';

/** Mock interviews that a simulated learner has held, marked by himself; in total order. */
export function demoMocks(
  questions: readonly Question[],
  { now, interviews, days }: DemoMocks,
): LogEvent[] {
  const random = chance(7);
  const events: LogEvent[] = [];
  let order: Order = { ms: 0, counter: 0 };
  for (let session = 0; session < interviews; session++) {
    const ago = 1 + Math.floor(((interviews - 1 - session) / interviews) * days);
    let at = studyDayStart(dayOf(now) - ago, now.tz) + (17 * 60 + 20 * random()) * minute;
    const first = Math.floor(random() * questions.length);
    const asked = Array.from({ length: perSession }, (_, index) => {
      // Far apart in the list, so that they are of several domains.
      return questions[(first + index * 7) % questions.length];
    }).flatMap((question) => question ?? []);
    // He gets better from session to session.
    const skill = 0.35 + (0.4 * session) / Math.max(1, interviews - 1);
    for (const fact of sessionOf(`demo-${session}`, asked, skill, random)) {
      at = Math.round(at + 1.5 * minute);
      order = nextOrder(order, at);
      const id = eventId('talk', events.length + 1);
      events.push({ ...fact, id, at, tz: now.tz, order });
    }
  }
  return events;
}

function sessionOf(
  mock: string,
  asked: readonly Question[],
  skill: number,
  random: () => number,
): MockEvent[] {
  const chosen = asked.map(({ id, domain, level }) => ({ id, domain, level }));
  const begun = { questions: chosen, level: 'senior', feedback: 'end', coach: 'offline' } as const;
  const events: MockEvent[] = [{ type: 'mock-begun', mock, ...begun }];
  for (const { id: question } of asked) {
    const confidence: Confidence = random() < 0.3 ? 'shaky' : random() < 0.6 ? 'ok' : 'solid';
    events.push({ type: 'question-answered', mock, question, text, took: 90_000 });
    events.push({ type: 'confidence-given', mock, question, confidence });
  }
  for (const { id: question, points } of asked) {
    const marks = points.map(({ id: point }): Mark => {
      const lot = random();
      const verdict = lot < skill ? 'covered' : lot < skill + 0.15 ? 'partial' : 'missing';
      return { point, verdict, by: 'you' };
    });
    events.push({ type: 'answer-self-marked', mock, question, marks });
    events.push({ type: 'question-finished', mock, question });
  }
  const session = foldMock(events);
  if (session.phase === 'set-up') return events;
  const answers = gradedAnswers(session.turns, (id) => asked.find((one) => one.id === id));
  const wrap = wrapOf(
    answers,
    () => 0,
    () => false,
  );
  return [...events, { type: 'mock-wrapped', mock, wrap }];
}
