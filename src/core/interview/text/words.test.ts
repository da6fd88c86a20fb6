import { expect, test } from 'vitest';
import { closing, wordsOf } from './words';

const texts = (answer: string) =>
  wordsOf(answer).sentences.map(({ words }) => words.map(({ text }) => text).join(' '));

test('INT-20 a word keeps its place in the original', () => {
  const answer = "“Don’t” re-run it: it's 10:30, at 'noon' İ";
  for (const { start, end, text } of wordsOf(answer).all) {
    expect(answer.slice(start, end).replace('’', "'").toLowerCase()).toBe(text);
  }
  expect(texts(answer)).toEqual(["don't re run it it's 10 30 at noon i̇"]);
});

test('INT-20 full stops before a space, lines and bullets end a sentence', () => {
  expect(texts('One. Two? “Three!” four; five\nsix • seven')).toEqual(
    'one,two,three,four,five,six,seven'.split(','),
  );
  expect(texts('It is 1.2 million, e.g. in orders.total vs. the sum')).toHaveLength(1);
  expect(texts('1. Stop it.\n2. Say so.')).toEqual(['1 stop it', '2 say so']);
  expect(texts(' ...\n\n* \n')).toEqual([]);
});

test('INT-20 a full line that goes on in small letters ends nothing', () => {
  const full = 'The first run had committed its rows when the connection was lost';
  expect(texts(`${full},\nso the second one put them there again.`)).toHaveLength(1);
  expect(texts(`${full}\nThe second one put them there again.`)).toHaveLength(2);
  expect(texts(`${full}\n\nso the second one`)).toHaveLength(2);
  expect(texts(`${full}\n- so the second one`)).toHaveLength(2);
  expect(texts('hold the mail\ndelete the day')).toHaveLength(2);
});

test('INT-20 a run-on of more than forty words is cut at a pause', () => {
  const clause = 'i look at the log of the job that failed';
  const dictated = Array.from({ length: 6 }, () => clause).join(' and ');
  expect(texts(dictated).map((sentence) => sentence.split(' ').length)).toEqual([21, 22, 22]);
  expect(texts('word '.repeat(90)).map((sentence) => sentence.split(' ').length)).toEqual([
    40, 40, 10,
  ]);
});

test('INT-20 words of a closed sentence are not found', () => {
  const words = closing(wordsOf('Replace it. Replace the day.'), new Set([0]));
  expect(words.byStem.get('replac')?.map(({ sentence }) => sentence)).toEqual([1]);
  expect(words.all).toHaveLength(5);
});
