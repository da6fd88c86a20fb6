import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToldCoach } from '../../../tests/fixtures/told-coach';
import { answer, quote, startToldCoach } from '../../../tests/fixtures/told-coach';
import { verifyQuote } from '../../core/interview/text/evidence';

let told: ToldCoach;
beforeAll(async () => {
  told = await startToldCoach();
});
afterAll(() => told.server.close());

test('INT-42 a verdict with words of the answer is the coach’s, with their place', async () => {
  told.says([{ id: 'grain', quote, verdict: 'covered', note: 'Yes.' }]);
  const start = answer.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  expect((await told.last()).marks).toEqual([
    { point: 'grain', verdict: 'covered', by: 'coach', quote: span, note: 'Yes.' },
  ]);
});

test.each(['covered', 'partial', 'wrong'])(
  'INT-42 %s with an invented quote is unconfirmed and shows no quote',
  async (verdict) => {
    told.says([{ id: 'grain', quote: 'I aggregate the lines first', verdict }]);
    expect((await told.last()).marks).toEqual([{ point: 'grain', verdict, by: 'unconfirmed' }]);
  },
);

test('INT-42 a quote is found in other case and punctuation, and shown as it was said', async () => {
  told.says([
    { id: 'grain', quote: 'every Order stands there, once per line...', verdict: 'covered' },
  ]);
  const [mark] = (await told.last('good', { verifyQuote })).marks;
  const { start, end } = mark?.quote ?? { start: 0, end: 0 };
  expect(answer.text.slice(start, end)).toBe('Every order stands there once per line');
});

test('INT-42 a third point cannot be credited with the same words', async () => {
  told.saysOfAll({ quote, verdict: 'covered' });
  const { marks } = await told.last();
  expect(marks.map(({ by }) => by).sort()).toEqual([
    'coach',
    'coach',
    'unconfirmed',
    'unconfirmed',
  ]);
});

test('INT-42 missing needs no quote and takes none', async () => {
  told.says([{ id: 'grain', quote, verdict: 'missing' }]);
  expect((await told.last()).marks).toEqual([{ point: 'grain', verdict: 'missing', by: 'coach' }]);
});

test('INT-43 an unknown point is left aside and counted', async () => {
  told.says([
    { id: 'bonus', quote, verdict: 'covered' },
    { id: 'grain', verdict: 'missing' },
  ]);
  const last = await told.last();
  expect(last.marks.map(({ point }) => point)).toEqual(['grain']);
  expect(last.aside).toEqual({ unknown: 1, notAsked: 0, repeated: 0, malformed: 0 });
});

test('INT-43 of two verdicts on a point the first stands', async () => {
  told.says([
    { id: 'grain', verdict: 'missing' },
    { id: 'grain', quote, verdict: 'covered' },
  ]);
  const last = await told.last();
  expect(last.marks).toEqual([{ point: 'grain', verdict: 'missing', by: 'coach' }]);
  expect(last.aside.repeated).toBe(1);
});

test('INT-43 at a second chance only the point that was asked is marked', async () => {
  told.saysOfAll({ quote, verdict: 'covered' });
  const last = await told.last('good', {}, 'grain');
  expect(last.marks.map(({ point }) => point)).toEqual(['grain']);
  expect(last.aside.notAsked).toBe(3);
  expect(last.left).toEqual([]);
});

test('INT-43 an element without a point or one of the four verdicts is left aside', async () => {
  told.says([
    { id: 'grain', verdict: 'great' },
    { verdict: 'covered' },
    { id: 'warn', verdict: 'missing' },
  ]);
  const last = await told.last();
  expect(last.aside.malformed).toBe(2);
  expect(last.left).toEqual(['grain', 'collapse', 'test']);
});

test('INT-43 a point without a verdict is named, and is neither credited nor missing', async () => {
  told.says([{ id: 'grain', quote, verdict: 'covered' }]);
  const last = await told.last();
  expect(last.type).toBe('done');
  expect(last.left).toEqual(['warn', 'collapse', 'test']);
});

test('INT-43 a reply without a single verdict is not understood', async () => {
  for (const scenario of ['good', 'chatter'] as const) {
    told.says([]);
    const last = await told.last(scenario);
    expect(last).toMatchObject({ type: 'fault', fault: { name: 'not-understood' }, marks: [] });
  }
});
