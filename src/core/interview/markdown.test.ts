import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinedLines, marksOf, point } from '../../../tests/fixtures/questions';
import { nasty, structure } from '../../../tests/fixtures/markdown';
import type { ToldMock } from './markdown';
import { markdownOf } from './markdown';
import type { Turn } from './turn';
import type { Wrap } from './wrap';

const question = {
  ...joinedLines,
  clarify: [{ ask: 'How late is it?', fact: 'Up to three days.' }],
  points: [
    point('grain', 2, { misconceptions: [{ ideas: [['a']], fix: '<p>A join can add rows.</p>' }] }),
    point('test', 1),
    point('warn', 2, { claim: '<p>Say <code>count(*)</code> first.</p>' }),
  ],
};
const text = 'Once per line.\nSo I warn.';
const marks = [
  { point: 'grain', verdict: 'wrong', by: 'coach', misconception: 0, note: 'No.' },
  { point: 'warn', verdict: 'covered', by: 'both', quote: { start: 15, end: 24 } },
] as const;
const turn: Turn = {
  question: { id: question.id, domain: 'sql', level: 'mid' },
  facts: [0],
  answer: { text, took: 90_000 },
  confidence: 'solid',
  graded: { marks, followUp: 'grain', model: 'gpt' },
  second: {
    answer: { text: 'Add them once.', took: 30_000 },
    mark: { point: 'grain', verdict: 'partial', by: 'you' },
  },
  finished: true,
};
const wrap: Wrap = {
  topics: [{ question: question.id, domain: 'sql', title: 'The grain' }],
  strongest: {
    text: 'You warned.',
    about: { question: question.id, point: 'warn', title: 'Warn' },
    quote: 'So I warn',
  },
  gap: { text: 'You added up.', about: { question: question.id, point: 'grain', title: 'Grain' } },
  next: { kind: 'query', text: 'Sum both ways.', link: 'sql-a', again: true },
  graded: 'gpt graded the answer.',
  core: { said: 1, all: 2 },
  brought: 2,
};

function told(over: Partial<Turn> = {}, wrapped: Wrap | null = wrap): string {
  const begun = {
    type: 'mock-begun',
    mock: 'm',
    questions: [turn.question],
    level: 'mid',
    feedback: 'each',
    coach: 'offline',
  } as const;
  const turns = [{ ...turn, ...over }];
  const session: ToldMock['session'] = wrapped
    ? { phase: 'wrapped', begun, turns, wrap: wrapped }
    : { phase: 'abandoned', begun, turns };
  const questions = new Map([[question.id, question]]);
  return markdownOf({ date: '2026-11-23', session, questions, titleOf: () => 'Advanced SQL' });
}

describe('INT-52 a session as Markdown', () => {
  test('tells the questions with all that was said of them', () => {
    const document = told();
    expect(document).toMatch(/^# Mock interview, 2026-11-23\n\nLevel: mid\. 1 question, 2 minutes/);
    for (const part of [
      '## Question 1: Advanced SQL\n\nWhat then?',
      '- How late is it? Up to three days.',
      '> Once per line.\\\n> So I warn.',
      'You rated it: solid.',
      '- **Title of grain.** (core): wrong, says gpt. No.',
      '- **Title of warn.** (core): said, you and gpt say. “So I warn”',
      '- **Title of test.** (extra): nobody marked it.',
      '**Title of grain.**\n\nA join can add rows.\n\nClaim of grain.',
      '### Second chance: Title of grain\n\ngrain, elsewhere?\n\n> Add them once.',
      '- **Title of grain.** (core): half said, you say.',
    ]) {
      expect(document).toContain(part);
    }
  });

  test('tells the wrap as it was recorded', () => {
    expect(told().split('## Session wrap\n\n')[1]).toBe(
      [
        '### Topics covered',
        '- The grain',
        '### Strongest',
        '**Warn.** You warned.',
        '> So I warn',
        '### Biggest gap',
        '**Grain.** You added up.',
        '### What to do next',
        '**Write the query:** Sum both ways.',
        'You did this lately; it is still the biggest gap.',
        'gpt graded the answer.',
        'You said 1 of 2 core points.',
        '2 cards were brought forward.\n',
      ].join('\n\n'),
    );
  });

  test('says where there is no wrap, no marking, no answer and no question', () => {
    const begun = told({}, null);
    expect(begun).toContain('It did not come to a wrap.');
    expect(begun).not.toContain('## Session wrap');
    const open = told({ graded: undefined } as unknown as Partial<Turn>);
    expect(open).toContain('It was not marked.');
    expect(open).not.toContain('Claim of');
    expect(told({ answer: { text: ' ', took: 1, gaveUp: true } })).toContain(
      '### Your answer\n\nYou said that you do not know.\n\n',
    );
    expect(told({ question: { id: 'sql-question-gone', domain: 'sql', level: 'mid' } })).toContain(
      'This question has left the catalog: sql-question-gone.\n\n### Your answer\n\n> Once per line.',
    );
    expect(told({ answer: undefined } as unknown as Partial<Turn>)).not.toContain('## Question');
  });

  test('an unconfirmed point is told as one that counts for nothing', () => {
    const unconfirmed = marksOf(question, ['covered'], { by: 'unconfirmed' });
    expect(told({ graded: { marks: unconfirmed, model: 'gpt' } })).toContain(
      'said, says gpt, but no words show it: it counts for nothing.',
    );
  });

  test('stays in its order whatever Joe or a model has written', () => {
    const plainly = structure(told());
    fc.assert(
      fc.property(nasty, nasty, (typed, noted) => {
        const mark = { ...marks[0], note: `n${noted}` };
        const document = told({
          answer: { text: `a${typed}`, took: 90_000 },
          graded: { marks: [mark, marks[1]], followUp: 'grain', model: `m${noted}` },
        });
        expect(structure(document)).toEqual(plainly);
      }),
      { numRuns: 200 },
    );
  });
});
