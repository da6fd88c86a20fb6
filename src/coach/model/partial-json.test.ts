import { expect, test } from 'vitest';
import { readValue } from './partial-json';
import { claimOf, readReply } from './reply';

const point = '{"id":"a","quote":"we said so","verdict":"covered","note":"Good."}';

function ids(text: string): unknown[] {
  return readReply(text).points.map((one) => claimOf(one)?.point);
}

test('INT-36 a point is there once its object is complete, and not before', () => {
  const text = `{"points":[${point}`;
  expect(ids(text.slice(0, -1))).toEqual([]);
  expect(ids(text)).toEqual(['a']);
});

test('INT-36 prose grows as it comes, and never by half a character', () => {
  const text = '{"points":[],"picture":"So \\u00e9 \\ud83d\\ude00 \\"x\\"\\n."}';
  const stages = Array.from(text, (_, end) => readReply(text.slice(0, end)).picture ?? '');
  expect(new Set(stages)).toEqual(
    new Set([
      '',
      'S',
      'So',
      'So ',
      'So é',
      'So é ',
      'So é 😀',
      'So é 😀 ',
      'So é 😀 "',
      'So é 😀 "x',
      'So é 😀 "x"',
      'So é 😀 "x"\n',
      'So é 😀 "x"\n.',
    ]),
  );
});

test.each([
  ['a fence', '```json\n{"points":[', ']}\n```'],
  ['thoughts', '<think>\n{"points":[{"id":"x"}]} or so\n</think>\n{"points":[', ']}'],
  ['a preamble', 'Sure {"a": 1}, {b} and {}: {"points":[', ']} Hope this helps {"points":[]}'],
  ['a wrapping', '{"reply":{"points":[', ']}}'],
  ['blanks', ' \n{ "points" : [ ', ' ] }'],
])('INT-36 %s is passed over', (_, before, after) => {
  expect(ids(before + point + after)).toEqual(['a']);
});

test('INT-36 thoughts that are not closed give nothing yet', () => {
  expect(ids(`<think>{"points":[${point}]}`)).toEqual([]);
});

test('INT-36 a follow-up is there when it is complete', () => {
  const text = '{"points":[],"bridge":null,"follow_up":{"point":"a","text":"And then?"}';
  expect(readReply(text.slice(0, -1)).followUp).toBeUndefined();
  expect(readReply(text)).toEqual({ points: [], followUp: { point: 'a', text: 'And then?' } });
});

test('INT-36 raw line breaks, unknown escapes and commas at an end are let through', () => {
  expect(readReply('{"picture":"a\nb\\q",}').picture).toBe('a\nbq');
  expect(ids(`{"points":[${point},]}`)).toEqual(['a']);
});

test('INT-36 the first of two fields with one name stands', () => {
  expect(readReply('{"picture":"a","picture":"b"}').picture).toBe('a');
});

test('INT-36 what is nested too deep, or no JSON, is left', () => {
  expect(readValue('['.repeat(100_000), 0)?.done).toBe(false);
  expect(readReply(`{"points":${'{"a":'.repeat(100_000)}`).points).toEqual([]);
  expect(readReply('{"points":[nonsense]}').points).toEqual([]);
  expect(readReply('{"__proto__":1}')).toEqual({ points: [] });
});
