import { describe, expect, test } from 'vitest';
import { findAsserted } from './asserted';
import { wordsOf } from './words';

const ideas = [
  ['failed run', 'no retries', 'restart the database', 'upsert', 'select distinct', 'left join'],
  ['leaves nothing', 'is safe', 'solves', 'would do', 'frees', 'one row'],
];
const isHeld = (answer: string) => findAsserted(ideas, wordsOf(answer)).span !== undefined;

describe('INT-29 a misconception is found where it is said', () => {
  test.each([
    'A failed run leaves nothing behind.',
    'With no retries the job is safe.',
    'Not only that: a failed run leaves nothing.',
    'I would not wait, a failed run leaves nothing.',
    'No doubt an upsert solves it.',
    'I restart the database. That frees the disk at once.',
    'The disk is full, and nobody needs the old files, so I restart the database and that frees it.',
    'It is safe in my eyes because we write with an upsert.',
    "I don't touch the data: a select distinct would do.",
    'An upsert solves it, so we do not need a key, and I would not look at the log either.',
    'You surely think so too, an upsert is safe.',
    'A select distinct leaves one row of each pair, which is not slow.',
    'A failed run leaves nothing. That is not a long story.',
    'An upsert is safe, and never changes the wrong row.',
    'I restart the database since it cannot go on like this. That frees the disk.',
    'You can restart the database, which frees the disk without any risk.',
    'A left join keeps one row for each order, not three.',
    'There is nothing to worry about: a failed run leaves nothing behind.',
    'It is not complicated, an upsert is safe.',
    'He runs no more than one job and an upsert, so it is safe.',
    'The sum is wrong today, and an upsert solves it.',
  ])('%s', (answer) => {
    expect(isHeld(answer)).toBe(true);
  });
});

describe('INT-29 and left out where it is denied', () => {
  test.each([
    "I don't think a failed run leaves nothing behind.",
    'A failed run is not safe.',
    'It is a myth that a failed run leaves nothing.',
    'Many people think that a failed run leaves nothing.',
    'I would never let anybody restart the database, even if it frees some disk.',
    'Instead of a select distinct, which would do for one report, I load the day again.',
    'I load the day once more rather than use a select distinct that would do for one reader.',
    'Unlike an upsert, a plain insert is safe only once.',
    'I avoid the upsert, because it is safe only where the value is set.',
    'To restart the database would not help, even if it frees a little.',
    'Does an upsert mean that it is safe? It depends on the value.',
    'I used to think that an upsert is safe.',
    'You might think that an upsert is safe.',
    'One could restart the database, as it frees a little. That does not help for long.',
    'A select distinct would do for today. But that only hides the copies.',
    'A failed run leaves nothing? No.',
    'It is tempting to say a select distinct would do.',
    'An upsert looks as if it is safe, and that is wrong.',
    'It is wrong that a failed run leaves nothing.',
    "A failed run doesn't mean that it leaves nothing.",
    'The upsert alone is no fix, though it is safe with a set value.',
    'I warn him against using a select distinct even if it would do.',
    'An upsert is safe, I thought. Wrong.',
    'An upsert solves this only if the value is set and not added.',
    'A left join gives one row only where there is one line.',
    'A select distinct would do for tonight, but tomorrow an amount is there twice.',
    'I check whether a failed run leaves nothing or some rows.',
    'Somebody will propose a select distinct because it would do.',
    'A naive answer is a select distinct, it would do until two orders are equal.',
    'I would be careful with a select distinct that would do for this one report.',
    'Contrary to what he says, an upsert is safe with a set value.',
    'Even with a select distinct, which leaves one row, the cause stays.',
    'My first idea was an upsert, which is safe in most jobs.',
    'With an upsert the second run leaves one row. It hides the copies.',
    'To restart the database is dangerous, it frees too little.',
  ])('%s', (answer) => {
    expect(isHeld(answer)).toBe(false);
  });
});

test('INT-29 every group in the same sentence or the next', () => {
  expect(isHeld('We write with an upsert. So it is safe.')).toBe(true);
  expect(isHeld('So it is safe. We write with an upsert.')).toBe(true);
  expect(isHeld('We write with an upsert. It is a short statement. So it is safe.')).toBe(false);
});

test('INT-29 the words of a phrasing in order, with at most five others between', () => {
  expect(isHeld('I restart the old and very busy database, which frees it.')).toBe(true);
  expect(isHeld('I restart the old and very busy main shop database, which frees it.')).toBe(false);
  expect(isHeld('The database is what I restart, which frees it.')).toBe(false);
});

test('INT-29 what is said once without being denied is held', () => {
  expect(isHeld('It is not true that it is safe. A failed run leaves nothing.')).toBe(true);
});

test('INT-29 half of it, and all of it only to be denied', () => {
  const found = (answer: string) => findAsserted(ideas, wordsOf(answer)).found;
  expect(found('We write with an upsert. So it is safe.')).toBe('whole');
  expect(found('We write with an upsert.')).toBe('half');
  expect(found('We write with care.')).toBe('none');
  expect(found('An upsert is not safe.')).toBe('denied');
});
