import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedbackAt, MockBegun, MockEvent } from '../../src/core/interview/events';
import type { Mark } from '../../src/core/interview/mark';
import type { MockSession } from '../../src/core/interview/mock-session';
import { foldMock, step } from '../../src/core/interview/mock-session';

const mock = 'm1';
const ids = ['a', 'b', 'c', 'd', 'e'];
const questions = ids.map((id) => ({ id, domain: 'sql', level: 'senior' }) as const);
const graders = ['coach', 'you', 'unconfirmed'] as const;

const begun = fc.constantFrom<FeedbackAt>('each', 'end').map((feedback): MockBegun => {
  return { type: 'mock-begun', mock, questions, level: 'senior', feedback, coach: 'offline' };
});

const mark: fc.Arbitrary<Mark> = fc.record({
  point: fc.constantFrom('p', 'q'),
  verdict: fc.constantFrom('covered', 'partial', 'missing', 'wrong'),
  by: fc.constantFrom(...graders),
});

/** Any event about one question. */
function about(question: string): fc.Arbitrary<MockEvent> {
  const of = { mock: fc.constant(mock), question: fc.constant(question) };
  const marked = {
    ...of,
    marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ point }) => point }),
    followUp: fc.constantFrom('p', 'q'),
  };
  const said = { ...of, text: fc.string(), took: fc.nat(900_000) };
  const type = <const T extends MockEvent['type']>(name: T) => ({ type: fc.constant(name) });
  return fc.oneof(
    fc.record({ ...type('fact-asked'), ...of, fact: fc.nat(3) }),
    fc.record({ ...type('question-answered'), ...said }),
    fc.record({
      ...type('confidence-given'),
      ...of,
      confidence: fc.constantFrom('shaky', 'ok', 'solid'),
    }),
    fc.record(
      { ...type('answer-self-marked'), ...marked },
      { requiredKeys: ['type', 'mock', 'question', 'marks'] },
    ),
    fc.record({
      ...type('answer-coached'),
      ...marked,
      model: fc.constant('gpt'),
      prose: fc.constant({ picture: 'So.' }),
    }),
    fc.record({ ...type('point-claimed'), ...of, point: fc.constantFrom('p', 'q') }),
    fc.record({ ...type('second-chance-answered'), ...said }),
    fc.record({ ...type('second-chance-marked'), ...of, mark }),
    fc.record({ ...type('question-finished'), ...of }),
  );
}

const noise: fc.Arbitrary<MockEvent> = fc.constantFrom<MockEvent>(
  {
    type: 'mock-wrapped',
    mock,
    wrap: {
      topics: [],
      strongest: { text: 'No clear strength this time.' },
      gap: { text: 'None.' },
      next: { text: 'Another five.' },
      graded: 'You.',
    },
  },
  { type: 'mock-abandoned', mock: 'm2' },
  { type: 'question-finished', mock: 'm2', question: 'a' },
);

/** Many events, in no order but that of the questions, so that most histories come far. */
const history: fc.Arbitrary<MockEvent[]> = fc
  .tuple(
    begun,
    fc.array(fc.oneof(...ids.map(about)), { maxLength: 30, size: 'max' }),
    fc.tuple(...ids.map((id) => fc.array(about(id), { maxLength: 60, size: 'max' }))),
    fc.array(noise, { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([first, early, inTurn, late, abandoned]) => [
    first,
    ...early,
    ...inTurn.flat(),
    ...inTurn.flat(),
    ...late,
    ...(abandoned ? [{ type: 'mock-abandoned', mock } as const] : []),
  ]);

test('INT-8 any prefix of a history gives a valid state', () => {
  fc.assert(
    fc.property(history, (events) => {
      let session: MockSession = { phase: 'set-up' };
      for (const event of events) {
        session = step(session, event);
        expectValid(session);
      }
      expect(foldMock(events)).toEqual(session);
    }),
    { numRuns: 60 },
  );
});

test('INT-8 events that do not fit can be left out, and stored events give the same state', () => {
  fc.assert(
    fc.property(history, (events) => {
      let session: MockSession = { phase: 'set-up' };
      const fitting = events.filter((event) => {
        const before = session;
        session = step(session, event);
        return session !== before;
      });
      expect(foldMock(fitting)).toEqual(session);
      expect(foldMock(JSON.parse(JSON.stringify(events)) as MockEvent[])).toEqual(session);
    }),
    { numRuns: 60 },
  );
});

test('INT-8 the histories of these tests come to every phase', () => {
  const phases = new Set<string>();
  for (const events of fc.sample(history, { numRuns: 60, seed: 1 })) {
    let session: MockSession = { phase: 'set-up' };
    for (const event of events) phases.add((session = step(session, event)).phase);
  }
  expect([...phases].sort()).toEqual(
    'abandoned asking coaching marking second-chance self-rating wrapped wrapping'.split(' '),
  );
});

function expectValid(session: MockSession): void {
  if (session.phase === 'set-up') return;
  const { begun, turns } = session;
  expect(turns.map(({ question }) => question.id)).toEqual(ids);
  for (const { answer, confidence, graded, second, finished } of turns) {
    if (confidence || graded) expect(answer).toBeDefined();
    if (finished) expect(confidence && graded).toBeTruthy();
    if (second) expect(graded?.followUp).toBeDefined();
    if (second?.mark) expect(second.mark.point).toBe(graded?.followUp);
    if (begun.feedback === 'end') expect(graded?.followUp).toBeUndefined();
  }
  const ended = turns.filter(({ finished }) => finished).length;
  if (session.phase === 'wrapped') expect(ended).toBe(turns.length);
  if (!('at' in session)) return;
  const { at, phase } = session;
  expect(at === turns.length).toBe(phase === 'wrapping');
  const turn = turns[at];
  expect(turn?.finished ?? false).toBe(false);
  expect(turn === undefined || phase === 'asking').toBe(!turn?.answer);
  if (begun.feedback === 'each') {
    expect(ended).toBe(at);
    expect(turns.slice(at + 1).every(({ answer }) => !answer)).toBe(true);
  } else if (phase === 'marking' || phase === 'coaching') {
    expect(turns.every(({ confidence }) => confidence)).toBe(true);
  }
}
