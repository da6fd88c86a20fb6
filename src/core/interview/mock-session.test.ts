import { expect, test } from 'vitest';
import { fewQuestions, joinedLines, marksOf } from '../../../tests/fixtures/questions';
import type { FeedbackAt, MockEvent } from './events';
import type { MockSession } from './mock-session';
import { draftKey, foldMock, gradedAnswers, step } from './mock-session';
import type { Wrap } from './wrap';

const [first, other] = ['sql-question-a', 'dbt-question-b'];
const mock = 'm1';

function begun(feedback: FeedbackAt = 'each'): MockEvent {
  const questions = [first, other].map((id) => {
    return { id: id ?? '', domain: 'sql', level: 'senior' } as const;
  });
  return { type: 'mock-begun', mock, questions, level: 'senior', feedback, coach: 'offline' };
}

const marks = marksOf(joinedLines, ['covered', 'missing']);
const wrap: Wrap = {
  topics: [],
  strongest: { text: 'No clear strength this time.' },
  gap: { text: 'None.' },
  next: { text: 'Another five.' },
  graded: 'You.',
};

function answered(question = first ?? ''): MockEvent[] {
  return [
    { type: 'question-answered', mock, question, text: 'So.', took: 61_000 },
    { type: 'confidence-given', mock, question, confidence: 'ok' },
  ];
}

function selfMarked(question = first ?? ''): MockEvent {
  return { type: 'answer-self-marked', mock, question, marks, followUp: 'grain' };
}

function coached(question = first ?? ''): MockEvent {
  const prose = { picture: 'So it is.' };
  return { type: 'answer-coached', mock, question, marks, model: 'gpt', prose, followUp: 'grain' };
}

function finished(question = first ?? ''): MockEvent {
  return { type: 'question-finished', mock, question };
}

/** Phase and place after each event. */
function course(events: readonly MockEvent[]): string[] {
  return events.map((_, index) => named(foldMock(events.slice(0, index + 1))));
}

function named(session: MockSession): string {
  return 'at' in session ? `${session.phase} ${session.at}` : session.phase;
}

test('INT-8 a session goes question by question to its wrap', () => {
  const events: MockEvent[] = [
    begun(),
    { type: 'fact-asked', mock, question: first ?? '', fact: 0 },
    ...answered(),
    selfMarked(),
    { type: 'second-chance-answered', mock, question: first ?? '', text: 'Ah.', took: 9_000 },
    {
      type: 'second-chance-marked',
      mock,
      question: first ?? '',
      mark: { point: 'grain', verdict: 'covered', by: 'you' },
    },
    finished(),
    ...answered(other),
    selfMarked(other),
    finished(other),
    { type: 'mock-wrapped', mock, wrap },
  ];
  expect(course(events)).toEqual([
    'asking 0',
    'asking 0',
    'self-rating 0',
    'marking 0',
    'coaching 0',
    'second-chance 0',
    'coaching 0',
    'asking 1',
    'self-rating 1',
    'marking 1',
    'coaching 1',
    'wrapping 2',
    'wrapped',
  ]);
  const session = foldMock(events);
  expect(session).toMatchObject({
    wrap,
    turns: [{ facts: [0], second: { answer: { text: 'Ah.' } } }, {}],
  });
});

test('INT-9 who does not know is not asked how sure he is, and has marked it with that', () => {
  const question = first ?? '';
  const gaveUp = {
    type: 'question-answered',
    mock,
    question,
    text: '',
    took: 5,
    gaveUp: true,
  } as const;
  const marked = { type: 'answer-self-marked', mock, question, marks: [] } as const;
  expect(course([begun(), gaveUp, marked])).toEqual(['asking 0', 'marking 0', 'coaching 0']);
  const atEnd = foldMock([begun('end'), gaveUp, marked]);
  expect(atEnd).toMatchObject({ phase: 'asking', at: 1, turns: [{ graded: { marks: [] } }, {}] });
});

test('INT-8 before it begins it is set up, and no event but the beginning fits', () => {
  expect(foldMock([])).toEqual({ phase: 'set-up' });
  expect(foldMock([...answered(), { type: 'mock-abandoned', mock }])).toEqual({ phase: 'set-up' });
  expect(foldMock([{ ...begun(), questions: [] } as MockEvent])).toEqual({ phase: 'set-up' });
});

test('INT-8 what does not fit changes nothing', () => {
  const session = foldMock([begun(), ...answered()]);
  const unfit: MockEvent[] = [
    begun(),
    { ...begun(), mock: 'm2' },
    { type: 'mock-abandoned', mock: 'm2' },
    ...answered(),
    ...answered(other),
    ...answered('gone'),
    finished(),
    coached(other),
    { type: 'fact-asked', mock, question: first ?? '', fact: 1 },
    { type: 'second-chance-answered', mock, question: first ?? '', text: '', took: 1 },
    { type: 'mock-wrapped', mock, wrap },
  ];
  for (const event of unfit) expect(step(session, event)).toBe(session);
});

test('INT-8 an abandoned session keeps what was answered', () => {
  const session = foldMock([
    begun(),
    ...answered(),
    { type: 'mock-abandoned', mock },
    selfMarked(),
  ]);
  expect(session).toMatchObject({ phase: 'abandoned', turns: [{ confidence: 'ok' }, {}] });
});

test('INT-9 no feedback before the self-rating, even if the coach was faster', () => {
  const [answer, confidence] = answered() as [MockEvent, MockEvent];
  expect(course([begun(), answer, coached(), confidence])).toEqual([
    'asking 0',
    'self-rating 0',
    'self-rating 0',
    'coaching 0',
  ]);
  expect(course([begun(), answer, selfMarked()]).at(-1)).toBe('self-rating 0');
});

test('INT-10 with feedback at the end all are answered, then marked and read in turn', () => {
  const events: MockEvent[] = [
    begun('end'),
    ...answered(),
    coached(),
    ...answered(other),
    { type: 'second-chance-answered', mock, question: first ?? '', text: 'Ah.', took: 1 },
    finished(),
    selfMarked(other),
    finished(other),
  ];
  expect(course(events)).toEqual([
    'asking 0',
    'self-rating 0',
    'asking 1',
    'asking 1',
    'self-rating 1',
    'coaching 0',
    'coaching 0',
    'marking 1',
    'coaching 1',
    'wrapping 2',
  ]);
});

test('INT-11 where the model fails the candidate marks; a reply that comes later is ignored', () => {
  const session = foldMock([begun(), ...answered(), selfMarked(), coached()]);
  expect(session).toMatchObject({ phase: 'coaching', turns: [{ graded: { marks } }, {}] });
  expect(JSON.stringify(session)).not.toContain('gpt');
});

test('INT-11 a point claimed counts on his word, and needs no second chance', () => {
  const doubted = marksOf(joinedLines, [null, 'covered'], { by: 'unconfirmed' });
  const claim: MockEvent = { type: 'point-claimed', mock, question: first ?? '', point: 'grain' };
  const session = foldMock([begun(), ...answered(), { ...coached(), marks: doubted } as MockEvent]);
  const claimed = step(session, claim);
  expect(claimed).toMatchObject({
    turns: [{ graded: { marks: [{ point: 'grain', verdict: 'covered', by: 'you' }] } }, {}],
  });
  expect(draftKey(session)).toBe('m1/sql-question-a/second');
  expect(draftKey(claimed)).toBeUndefined();
  expect(step(claimed, claim)).toBe(claimed);
});

test('INT-11 a second chance that nobody marks holds up nothing', () => {
  const events: MockEvent[] = [
    begun(),
    ...answered(),
    coached(),
    { type: 'second-chance-answered', mock, question: first ?? '', text: 'Ah.', took: 1 },
    finished(),
  ];
  expect(course(events).slice(-2)).toEqual(['second-chance 0', 'asking 1']);
});

test('INT-8 what is typed is kept under a name of its own', () => {
  expect(draftKey(foldMock([]))).toBeUndefined();
  expect(draftKey(foldMock([begun()]))).toBe('m1/sql-question-a');
  expect(draftKey(foldMock([begun(), ...answered()]))).toBeUndefined();
});

test('INT-12 the wrap is made of what was graded', () => {
  const questions = [joinedLines.id, 'gone', ...fewQuestions.slice(1, 2).map(({ id }) => id)];
  const planned = questions.map((id) => ({ id, domain: 'sql', level: 'mid' }) as const);
  const session = foldMock([
    { ...begun(), questions: planned } as MockEvent,
    ...answered(joinedLines.id),
    coached(joinedLines.id),
    finished(joinedLines.id),
    ...answered('gone'),
    coached('gone'),
    finished('gone'),
  ]);
  if (session.phase !== 'asking') throw new Error('the third is being asked');
  const find = (id: string) => fewQuestions.find((question) => question.id === id);
  expect(gradedAnswers(session.turns, find)).toEqual([
    { question: joinedLines, marks, text: 'So.', confidence: 'ok', model: 'gpt' },
  ]);
});
