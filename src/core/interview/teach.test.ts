import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedLines, marksOf, point } from '../../../tests/fixtures/questions';
import { answerParts, teach } from './teach';

const ids = (points: readonly { point: { id: string } }[]) => points.map(({ point: { id } }) => id);

test('INT-50 what is right comes first, then what is wrong, missing, half said and unmarked', () => {
  const marks = marksOf(joinedLines, ['covered', 'partial', 'wrong', null]);
  const { right, missing } = teach(joinedLines, marks);
  expect(ids(right)).toEqual(['warn', 'grain']);
  expect(ids(missing)).toEqual(['collapse', 'grain', 'test']);
});

test('INT-50 what could not be confirmed is taught as missing', () => {
  const marks = marksOf(joinedLines, ['covered', 'covered'], { by: 'unconfirmed' });
  const { right, missing } = teach(joinedLines, marks);
  expect(right).toEqual([]);
  expect(ids(missing)).toEqual(['grain', 'warn', 'collapse', 'test']);
});

test('INT-50 a misconception comes with its fix', () => {
  const wrong = { ideas: [['x']], fix: '<p>No.</p>' };
  const question = { ...joinedLines, points: [point('a', 2, { misconceptions: [wrong] })] };
  const marks = marksOf(question, ['wrong'], { misconception: 0 });
  expect(teach(question, marks).missing[0]?.misconception).toBe(wrong);
});

test('INT-51 the parts of an answer are the answer, whatever was found in it', () => {
  const span = fc.record({ start: fc.nat(60), end: fc.nat(60) });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const parts = answerParts(text, spans);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      let at = 0;
      for (const part of parts) {
        for (let place = at; place < at + part.text.length; place++) {
          const found = spans.some(({ start, end }) => start <= place && place < end);
          expect(part.found).toBe(found);
        }
        at += part.text.length;
      }
    }),
  );
});
