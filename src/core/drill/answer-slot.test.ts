import { expect, test } from 'vitest';
import { fillSlot } from './answer-slot';

const refused = { message: 'column "emial" does not exist', code: '42703' };
/** Counted as PostgreSQL does: whole characters, from 1. */
const placeOf = (word: string, text: string) => Array.from(text.split(word)[0] ?? '').length + 1;

test('DRI-9 a fault in a wrapped answer has its place in the answer', () => {
  const answer = "-- '🙂'\n  select '🙂', emial from t; -- done";
  const { sql, inAnswer } = fillSlot("select 1 from ('🙂', {{answer}}) a where {{answer}}", answer);
  expect(sql).toContain("select '🙂', emial from t\n) a");
  const place = placeOf('emial', answer);
  expect(inAnswer({ ...refused, position: placeOf('emial', sql) })).toEqual({
    ...refused,
    position: place,
  });
  const second = Array.from(sql.slice(0, sql.lastIndexOf('emial'))).length + 1;
  expect(inAnswer({ ...refused, position: second }).position).toBe(place);
});

test('DRI-9 what is around the answer is none of its places', () => {
  const { sql, inAnswer } = fillSlot('select wrong from ({{answer}}) a, nowhere', 'select 1');
  expect(inAnswer({ ...refused, position: placeOf('wrong', sql) })).toEqual(refused);
  expect(inAnswer({ ...refused, position: placeOf('nowhere', sql) })).toEqual(refused);
  expect(inAnswer(refused)).toEqual(refused);
  expect(fillSlot('select 1', 'select 2').inAnswer({ ...refused, position: 8 })).toEqual(refused);
});

test('DRI-9 where more text was expected the answer ends, whatever stands behind it', () => {
  const { sql, inAnswer } = fillSlot('select from ({{answer}}\n ) a', 'select a from ;');
  const fault = { message: 'syntax error at or near ")"', code: '42601' };
  expect(inAnswer({ ...fault, position: placeOf(')', sql) })).toEqual({
    message: 'syntax error at end of input',
    code: '42601',
    position: 'select a from'.length,
  });
});

test('of several statements all are put in as they are', () => {
  expect(fillSlot('{{answer}}', 'select 1; select 2;').sql).toBe('select 1; select 2;\n');
});
