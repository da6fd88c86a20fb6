import { expect, test } from 'vitest';
import {
  joinedLines,
  marksOf,
  oneTaskLeft,
  restaurantLayout,
} from '../../../tests/fixtures/questions';
import type { Question } from './question';
import type { WrapAnswer } from './wrap';
import { wrapOf } from './wrap';

const text = 'One order, three lines. So the total is there\nthree times over.';
const short = { start: 0, end: 9 };
const long = { start: 24, end: text.length };

function answer(
  question: Question,
  verdicts: Parameters<typeof marksOf>[1],
  quoted = true,
): WrapAnswer {
  const marks = marksOf(question, verdicts, quoted ? { quote: short } : {});
  return { question, marks, text, confidence: 'ok', model: 'gpt' };
}

function wrap(answers: readonly WrapAnswer[], done: (link?: string) => boolean = () => false) {
  return wrapOf(
    answers,
    () => 0,
    ({ link }) => done(link),
  );
}

test('INT-12 the wrap is made of authored lines, quotes and counts', () => {
  const answers = [answer(joinedLines, ['covered', 'covered', 'missing', 'covered'])];
  expect(wrap(answers)).toEqual({
    topics: [{ question: joinedLines.id, domain: 'sql', title: 'Title of grain' }],
    strongest: {
      text: 'You had grain.',
      about: { question: joinedLines.id, point: 'grain', title: 'Title of grain' },
      quote: 'One order',
    },
    gap: {
      text: 'You left out collapse.',
      about: { question: joinedLines.id, point: 'collapse', title: 'Title of collapse' },
    },
    next: { kind: 'study', text: 'Read about collapse.', link: 'sql-collapse' },
    calibration: 'Your self-rating fitted 1 of 1 answers.',
    graded: 'gpt graded the answer.',
    core: { said: 1, all: 2 },
  });
});

test('INT-13 the strongest answer earned most core weight, and shows its longest quote', () => {
  const best = answer(oneTaskLeft, ['covered', 'covered', 'missing']);
  const marks = best.marks.map((mark) =>
    mark.point === 'measure' ? { ...mark, quote: long } : mark,
  );
  const { strongest } = wrap([answer(joinedLines, ['covered', 'covered']), { ...best, marks }]);
  expect(strongest.text).toBe('You had measure.');
  expect(strongest.quote).toBe('So the total is there three times over.');
});

test('INT-13 of equal ones the one that lacked less, then the first', () => {
  const two = [answer(oneTaskLeft, ['covered']), answer(joinedLines, [null, 'covered'])];
  expect(wrap(two).strongest.about?.point).toBe('grain');
  const equal = [answer(restaurantLayout, ['covered']), answer(joinedLines, [null, 'covered'])];
  expect(wrap(equal).strongest.about?.point).toBe('access');
});

test('INT-13 without a core point in his own words there is no clear strength', () => {
  const none = { text: 'No clear strength this time.' };
  expect(wrap([answer(joinedLines, ['covered', 'partial', 'wrong'])]).strongest).toEqual(none);
  expect(wrap([answer(joinedLines, [null, 'covered'], false)]).strongest).toEqual(none);
  const doubted = answer(joinedLines, [null, 'covered']);
  const marks = doubted.marks.map((mark) => ({ ...mark, by: 'unconfirmed' as const }));
  expect(wrap([{ ...doubted, marks }]).strongest).toEqual(none);
  expect(wrap([]).strongest).toEqual(none);
});

test('INT-13 what he marked himself is a strength without a quote, and rather one with', () => {
  const { question } = answer(joinedLines, []);
  const own = marksOf(question, [null, 'covered', 'covered'], { by: 'you' });
  const unquoted = { question, marks: own, text };
  expect(wrap([unquoted]).strongest).toEqual({
    text: 'You had grain.',
    about: { question: question.id, point: 'grain', title: 'Title of grain' },
  });
  const marks = own.map((mark) => (mark.point === 'collapse' ? { ...mark, quote: long } : mark));
  expect(wrap([{ ...unquoted, marks }]).strongest.text).toBe('You had collapse.');
});

test('INT-13 a long quote is cut at a word', () => {
  const words = 'word '.repeat(60);
  const { question, confidence } = answer(joinedLines, []);
  const marks = marksOf(question, [null, 'covered'], { quote: { start: 0, end: words.length } });
  const { strongest } = wrap([{ question, marks, text: words, ...(confidence && { confidence }) }]);
  expect(strongest.quote).toBe(`${'word '.repeat(31)}word…`);
});

test('INT-14 the gap says what was wrong or half right, and how often before', () => {
  const gap = (verdicts: Parameters<typeof marksOf>[1], before = 0) =>
    wrapOf(
      [answer(joinedLines, verdicts)],
      () => before,
      () => false,
    ).gap.text;
  expect(gap([null, 'wrong'])).toBe('You left out grain. What you said about it was wrong.');
  expect(gap([null, 'partial'])).toBe('You left out grain. You were halfway there.');
  expect(gap([null, 'missing'], 1)).toBe('You left out grain. You missed it once before.');
  expect(gap([null, 'missing'], 3)).toBe('You left out grain. You missed it 3 times before.');
});

test('INT-14 without a gap it says so, and what nobody looked at', () => {
  const all = answer(joinedLines, ['covered', 'covered', 'covered', 'covered']);
  expect(wrap([all])).toMatchObject({
    gap: { text: 'No gap this time: nothing was missed.' },
    next: { text: 'Take another five, at a higher level or in other domains.' },
  });
  const open = answer(joinedLines, ['covered', 'covered', 'covered', null]);
  expect(wrap([open]).gap.text).toBe(
    'No gap was found, but 1 point was left open: nobody can say whether you had it.',
  );
});

test('INT-19 without any graded answer the wrap says so', () => {
  expect(wrap([])).toMatchObject({
    gap: { text: 'No gap was found: nothing was graded.' },
    graded: 'Nothing was graded.',
  });
});

test('INT-16 next comes from the biggest gap that was not worked on lately', () => {
  const answers = [answer(joinedLines, ['missing', 'missing', 'wrong'])];
  expect(wrap(answers).next.link).toBe('sql-collapse');
  expect(wrap(answers, (link) => link === 'sql-collapse').next.link).toBe('sql-grain');
  expect(wrap(answers, () => true).next).toMatchObject({ link: 'sql-collapse', again: true });
});
