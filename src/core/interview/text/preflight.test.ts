import { expect, test } from 'vitest';
import { preflight } from './preflight';

const prompt =
  '<p>At 2:10 the nightly job lost its connection right after its last step, and at 2:25 the scheduler started it again.</p>';
const reason = (answer: string) => preflight(answer, prompt);

test('INT-28 nothing, or fewer than eight words', () => {
  expect(reason(' \n...')).toBe('empty');
  expect(reason('I would replace the day each run')).toBe('too-short');
  expect(reason('I would replace the day on each run')).toBeUndefined();
});

test('INT-28 keys pressed at random and a word over and over', () => {
  expect(reason('asdf jklq wrtz hjkl sdfg xcvb qwrt zxcv mnbv')).toBe('gibberish');
  expect(reason('test test test test test test test test test')).toBe('gibberish');
});

test('INT-28 acronyms, another language and another script are no gibberish', () => {
  const german = 'Ich halte die Mail an und lade den Tag noch einmal aus der Quelle';
  expect(reason('CDC with dbt and SCD2 in SQL, then a DAG per KPI')).toBeUndefined();
  expect(reason(german)).toBeUndefined();
  expect(reason('я бы заменил весь день и потом сравнил его с источником')).toBeUndefined();
});

test('INT-28 an echo of the question', () => {
  const echo = 'The nightly job lost its connection right after its last step.';
  expect(reason(echo)).toBe('echo');
  expect(reason(`${echo} So its rows were in, and the second run wrote them again.`)).toBe(
    undefined,
  );
});

test('INT-28 a script without spaces is no short answer', () => {
  const question = '<p>What then?</p>';
  expect(
    preflight('重试会再次写入相同的行，因此写入必须是幂等的，并且在一个事务中。', question),
  ).toBeUndefined();
  expect(preflight('重试', question)).toBe('too-short');
  expect(preflight('🙂 🙃', question)).toBe('empty');
});
