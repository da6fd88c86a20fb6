import { expect, test } from 'vitest';
import { atMostTwice, quotesIn, verifyQuote } from './evidence';

const question = '<p>The nightly job lost its connection. What do you do?</p>';
const answer = `Well, the first run “had already committed” its rows, so the retry doesn't replace anything...
It appends them a 2nd time. As the rubric says, a run replaces its day. The nightly job lost its connection.`;
const found = (quote: string) => {
  const span = verifyQuote(answer, question, quote);
  return span && answer.slice(span.start, span.end);
};

test('INT-25 a quote is found in the candidate’s own characters', () => {
  expect(found('THE FIRST RUN had already committed its rows')).toBe(
    'the first run “had already committed” its rows',
  );
  expect(found('"the retry doesn’t replace anything; it appends them"')).toBe(
    "the retry doesn't replace anything...\nIt appends them",
  );
  expect(found('the retry doesnt replace anything')).toBeDefined();
});

test('INT-25 an ellipsis stands for words, in reach and without a negation', () => {
  expect(found('...the first run … committed its rows.')).toBe(
    'the first run “had already committed” its rows',
  );
  expect(found('its rows, so the [...] It appends them')).toBeUndefined();
  const far = `the first run wrote ${'and it went on '.repeat(15)} until the day was full`;
  expect(verifyQuote(far, question, 'the first run wrote ... the day was full')).toBeUndefined();
});

test('INT-25 fewer than three words, or more than a quote has, are none', () => {
  expect(found('its rows')).toBeUndefined();
  expect(found('it … appends … them')).toBeUndefined();
  expect(found('')).toBeUndefined();
  const long = 'a run that replaces its day '.repeat(20);
  expect(verifyQuote(long, question, long)).toBeUndefined();
});

test('INT-25 nine words of ten are common to both', () => {
  const ten = 'we load each day once and then compare with source';
  expect(verifyQuote(ten, question, ten.replace('source', 'backup'))).toBeDefined();
  expect(verifyQuote(ten, question, ten.replace('then compare', 'later check'))).toBeUndefined();
  expect(found('the first run had already deleted its rows')).toBeUndefined();
});

test('INT-25 a slip of the finger that the coach corrected makes no difference', () => {
  const dictated = 'teh run replaecs its day um in one transacton';
  const quote = 'the run replaces its day in one transaction';
  expect(verifyQuote(dictated, question, quote)).toEqual({ start: 0, end: dictated.length });
});

test('INT-26 negations and numbers are in both or in neither', () => {
  const ten = 'the job that runs each night does write all 40 shops once';
  expect(verifyQuote(ten, question, ten)).toBeDefined();
  expect(verifyQuote(ten, question, ten.replace('does', 'does not'))).toBeUndefined();
  expect(verifyQuote(ten, question, ten.replace('does', "doesn't"))).toBeUndefined();
  expect(verifyQuote(ten, question, ten.replace('40', '41'))).toBeUndefined();
  const denied = ten.replace('does', 'does not');
  expect(verifyQuote(denied, question, ten)).toBeUndefined();
  expect(verifyQuote(denied, question, ten.replace('does', 'does ...'))).toBeUndefined();
});

test('INT-23 INT-24 a quote of talk about grading, or of the question, is not found', () => {
  expect(found('a run replaces its day')).toBeUndefined();
  expect(found('nightly job lost its connection')).toBeUndefined();
  const own = 'Since the nightly job lost its connection, I look at what it had written by then.';
  expect(verifyQuote(own, question, 'job lost its connection')).toBeUndefined();
  expect(verifyQuote(own, question, 'lost its connection, I look at')).toBeDefined();
});

test('INT-25 many quotes of one answer', () => {
  const quote = quotesIn(answer, question);
  expect(quote('the first run')).toBeDefined();
  expect(quote('It appends them')).toBeDefined();
});

test('INT-27 one span credits at most two points', () => {
  const claim = (point: string, start: number, end: number) => ({ point, quote: { start, end } });
  const claims = [
    claim('a', 0, 40),
    claim('b', 5, 45),
    claim('c', 10, 30),
    claim('d', 38, 80),
    claim('e', 0, 200),
    claim('f', 90, 120),
  ];
  expect(atMostTwice(claims).map(({ point }) => point)).toEqual(['a', 'b', 'd', 'f']);
});
