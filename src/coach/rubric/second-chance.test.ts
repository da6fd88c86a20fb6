import { expect, test } from 'vitest';
import type { Point, Question } from '../../core/interview/question';
import { suggestSecondChance } from './second-chance';

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
const question: Question = {
  id: 'pipelines-question-double-night',
  domain: 'pipelines',
  level: 'mid',
  kind: 'incident',
  prompt: '<p>The nightly job ran twice. A mail goes to the CFO at eight.</p>',
  points: [replace],
  reference: '<p>I warn the CFO first. Then I delete the day, load it once and compare it.</p>',
  picture: '<p>Retries are a fact.</p>',
};

test('INT-29 the second chance has ideas of its own and no credit for the coaching', () => {
  const answer = 'I recompute the points of the day and set them, so a second run changes nothing.';
  expect(suggestSecondChance(question, replace, answer).quote).toBeDefined();
  const copied =
    'Each run replaces its day in one transaction, so that one run or five leave the same.';
  const point = { ...replace, followUp: { ...replace.followUp, ideas: [['replace'], ['same']] } };
  expect(suggestSecondChance(question, point, copied).quote).toBeUndefined();
});

test('INT-29 nor for what is held wrongly', () => {
  const answer =
    'I recompute and set the points, with no retries, so that nothing is added any more.';
  const found = suggestSecondChance(question, replace, answer);
  expect(found.quote).toBeUndefined();
  expect(found.misconceptions).toHaveLength(1);
});
