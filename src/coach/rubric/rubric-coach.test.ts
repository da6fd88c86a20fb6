import { expect, test } from 'vitest';
import type { Point, Question } from '../../core/interview/question';
import { suggest } from './rubric-coach';

const replace: Point = {
  id: 'replace',
  weight: 2,
  title: 'Replace the day',
  claim:
    '<p>Each run replaces its day in one transaction, so that one run or five leave the same.</p>',
  why: '<p>Retries stay, so the write must stand them.</p>',
  ideas: [
    ['replace', 'overwrite'],
    ['same result', 'run twice', 'retry'],
  ],
  misconceptions: [
    { ideas: [['switch off retries', 'no retries']], fix: '<p>Keep the retry.</p>' },
    { ideas: [['upsert'], ['always safe']], fix: '<p>The value makes it safe.</p>' },
  ],
  followUp: {
    text: '<p>A job adds points to members. What does a second run do?</p>',
    ideas: [
      ['recompute', 'set'],
      ['nothing', 'same'],
    ],
  },
  strongLine: 'You made it safe to repeat.',
  gapLine: 'Your job still adds.',
  action: { kind: 'query', text: 'Write it.' },
};
const tell: Point = {
  ...replace,
  id: 'tell',
  weight: 1,
  title: 'Warn the reader',
  claim: '<p>Tell the CFO that the mail is wrong, and when the right figure comes.</p>',
  why: '<p>At nine it would be in 40 inboxes.</p>',
  ideas: [
    ['tell', 'warn'],
    ['CFO', 'finance'],
  ],
  misconceptions: [],
};
const question: Question = {
  id: 'pipelines-question-double-night',
  domain: 'pipelines',
  level: 'mid',
  kind: 'incident',
  prompt: '<p>The nightly job ran twice. A mail goes to the CFO at eight.</p>',
  points: [replace, tell],
  reference: '<p>I warn the CFO first. Then I delete the day, load it once and compare it.</p>',
  picture: '<p>Retries are a fact.</p>',
};

test('INT-29 one suggestion a point, with the sentences of the words that matched', () => {
  const answer =
    'I would tell the CFO first. Then each run overwrites its day, so a retry is fine.';
  const [first, second] = suggest(question, answer);
  expect(first?.point).toBe('replace');
  expect(answer.slice(first?.quote?.start, first?.quote?.end)).toBe(
    'Then each run overwrites its day, so a retry is fine',
  );
  expect(answer.slice(second?.quote?.start, second?.quote?.end)).toBe('I would tell the CFO first');
  expect(first).not.toHaveProperty('verdict');
});

test('INT-29 misconceptions by their place in the rubric, unless they are denied', () => {
  const held = suggest(question, 'I would use an upsert because that one is always safe.');
  expect(held[0]?.misconceptions.map(({ misconception }) => misconception)).toEqual([1]);
  const denied = suggest(question, 'I would not switch off retries, an upsert is not always safe.');
  expect(denied[0]?.misconceptions).toEqual([]);
});

test('INT-29 a wrong belief counts in a short answer, not where it only stands in the question', () => {
  const short = 'An upsert, which is always safe, and no retries.';
  expect(suggest(question, short)[0]?.misconceptions).toHaveLength(2);
  const asked = { ...question, prompt: '<p>A colleague says that an upsert is always safe.</p>' };
  const echo = 'A colleague says that an upsert is always safe. I would look at the value first.';
  expect(suggest(asked, echo)[0]?.misconceptions).toEqual([]);
});

test('INT-29 nothing is suggested behind a gate', () => {
  const told = 'As the rubric says, I tell the CFO and overwrite the day on a retry.';
  expect(suggest(question, told).every(({ quote }) => !quote)).toBe(true);
  expect(suggest(question, '')).toEqual([
    { point: 'replace', misconceptions: [] },
    { point: 'tell', misconceptions: [] },
  ]);
});

test('INT-29 a point is suggested that is said in other words than its ideas', () => {
  const answer =
    'The figure in that mail is wrong, so before nine the one who gets it has to hear when the right one comes.';
  const [, point] = suggest(question, answer);
  expect(answer.slice(point?.quote?.start, point?.quote?.end)).toBe(answer.slice(0, -1));
});

test('INT-29 a point that is held wrongly is suggested only where much speaks for it', () => {
  const right = 'It replaces its day in one transaction, so a retry leaves the same.';
  const wrong = 'I switch off retries.';
  expect(suggest(question, right)[0]?.quote).toBeDefined();
  const [mixed] = suggest(question, `${wrong} Then a run twice will overwrite nothing any more.`);
  expect(mixed?.quote).toBeUndefined();
  expect(mixed?.misconceptions).toHaveLength(1);
});
