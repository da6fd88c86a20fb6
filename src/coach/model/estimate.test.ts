import { expect, test } from 'vitest';
import { compileContent } from '../../../scripts/content/compile';
import { loadContent } from '../../../scripts/content/load';
import type { PointId, Question } from '../../core/interview/question';
import { plainText } from '../../core/interview/text/plain-text';
import { estimateText, sessionTokens } from './estimate';
import { askedPoints, messagesFor } from './messages';

const questions = [...compileContent(loadContent('content')).questions.values()].flat();
/** One and a half minutes of speech. */
const text = 'x'.repeat(900);
/** Characters of a quote of a dozen words, and of a picture. */
const [quote, picture] = ['q'.repeat(90), 'p'.repeat(300)];

function charactersIn(question: Question, second?: PointId): number {
  const answer = { text, ...(second !== undefined && { second }) };
  const messages = messagesFor(question, answer, 'seed', 'nonce');
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

/** A reply whose notes are as long as the claims they explain. */
function charactersOut(question: Question, second?: PointId): number {
  const asked = askedPoints(question, { text, ...(second !== undefined && { second }) });
  const points = asked.map(({ id, claim }) => {
    return { id, quote, verdict: 'covered', note: plainText(claim) };
  });
  const [first] = question.points.map(({ id, followUp }) => {
    return { point: id, text: plainText(followUp.text) };
  });
  const bridge = plainText(question.bridge ?? '');
  return JSON.stringify({ points, picture, bridge, follow_up: first }).length;
}

/** Five questions and two second chances, at four characters a token. */
function session(count: (question: Question, second?: PointId) => number): number {
  const all = questions as readonly Question[];
  const seconds = all.flatMap((question) => question.points.map(({ id }) => count(question, id)));
  return (5 * mean(all.map((question) => count(question))) + 2 * mean(seconds)) / 4;
}

function mean(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

test('INT-49 the tokens of a session are what the questions there are come to', () => {
  expect(questions.length).toBeGreaterThan(30);
  expect(Math.abs(session(charactersIn) / sessionTokens.read - 1)).toBeLessThan(0.25);
  expect(Math.abs(session(charactersOut) / sessionTokens.written - 1)).toBeLessThan(0.25);
});

test('INT-49 the estimate says tokens and money, at the prices of the model where known', () => {
  expect(estimateText()).toBe(
    'About 11,500 tokens in and 4,000 out a session; a model that thinks first writes more. At $1 per million tokens that is about 2 cents.',
  );
  const priced = (read: number, written: number) => estimateText({ read, written });
  expect(priced(0.000003, 0.000015)).toMatch(/gives for this model that is about 9 cents\.$/);
  expect(priced(0.00003, 0.0002)).toMatch(/about \$1\.14\.$/);
  expect(priced(0.0000001, 0.0000004)).toMatch(/less than a cent\.$/);
  expect(priced(0, 0)).toMatch(/that is nothing\.$/);
});
