import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsToBring, evidenceOf } from '../../src/core/interview/effects';
import { followUpOf } from '../../src/core/interview/follow-up';
import type { Mark } from '../../src/core/interview/mark';
import type { Question } from '../../src/core/interview/question';
import type { GradedAnswer } from '../../src/core/interview/score';
import { bandOf, bands, creditOf, scoreOf, standingOf } from '../../src/core/interview/score';
import { wrapOf } from '../../src/core/interview/wrap';
import { fewQuestions } from '../fixtures/questions';

const question = fc.constantFrom(...fewQuestions);
const grader = fc.constantFrom('coach', 'you', 'both', 'unconfirmed' as const);
/** From the worst up. */
const ladder = ['wrong', 'missing', 'partial', 'covered'] as const;
const text = 'one two three four five six seven eight nine ten eleven twelve';
const quote = fc.tuple(fc.nat(70), fc.nat(70)).map(([start, length]) => ({
  start,
  end: start + length,
}));

function markFor(point: string): fc.Arbitrary<Mark> {
  return fc
    .record({ verdict: fc.constantFrom(...ladder), by: grader, quote: fc.option(quote) })
    .map(({ quote, ...mark }) => ({ point, ...mark, ...(quote && { quote }) }));
}

function marksFor({ points }: Question): fc.Arbitrary<Mark[]> {
  return fc
    .tuple(...points.map(({ id }) => fc.option(markFor(id))))
    .map((marks) => marks.filter((mark) => mark !== null));
}

const answer: fc.Arbitrary<GradedAnswer> = question.chain((asked) =>
  fc.record({ question: fc.constant(asked), marks: marksFor(asked) }),
);

test('INT-2 INT-3 a better verdict never lowers the score or the band', () => {
  const raised = answer.chain((given) =>
    fc.record({
      given: fc.constant(given),
      point: fc.nat(10),
      second: fc.option(markFor('grain')),
    }),
  );
  fc.assert(
    fc.property(raised, ({ given: { question, marks }, point, second }) => {
      const mark = marks[point % Math.max(1, marks.length)];
      if (!mark) return;
      const after = second ?? undefined;
      let before = { score: -1, band: -1 };
      for (const verdict of ladder) {
        const changed = marks.map((other) => (other === mark ? { ...mark, verdict } : other));
        const score = scoreOf(question, changed, after);
        const band = bands.indexOf(bandOf(question, changed, after));
        expect(score).toBeGreaterThanOrEqual(before.score);
        expect(band).toBeGreaterThanOrEqual(before.band);
        expect(score).toBeLessThanOrEqual(1);
        before = { score, band };
      }
      expect(scoreOf(question, marks, after)).toBeGreaterThanOrEqual(scoreOf(question, marks));
    }),
  );
});

test('INT-4 a second chance is about an uncredited point, in every answer below solid', () => {
  fc.assert(
    fc.property(answer, fc.double({ min: 0, max: 1, noNaN: true }), ({ question, marks }, weak) => {
      const chosen = followUpOf(question, marks, () => weak);
      const low = ['weak', 'developing'].includes(bandOf(question, marks));
      if (low) expect(chosen).toBeDefined();
      if (chosen) expect(standingOf(chosen, marks)).not.toBe('covered');
      expect(followUpOf(question, marks, () => 0)).toBe(chosen);
    }),
  );
});

test('INT-12 the wrap is deterministic and plain data, whatever the marks', () => {
  const wrapped = answer.map((given) => ({ ...given, text }));
  fc.assert(
    fc.property(fc.array(wrapped, { maxLength: 5 }), fc.nat(3), (answers, before) => {
      const wrap = () =>
        wrapOf(
          answers,
          () => before,
          ({ link }) => link === 'sql-grain',
        );
      expect(wrap()).toEqual(wrap());
      expect(JSON.parse(JSON.stringify(wrap()))).toEqual(wrap());
      const { strongest } = wrap();
      const at = answers.find((given) => given.question.id === strongest.about?.question);
      if (strongest.about) expect(at).toBeDefined();
      if (strongest.quote) expect(text).toContain(strongest.quote);
    }),
  );
});

test('INT-17 INT-18 never more than eight cards, none twice, and no more recalled than asked', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
      const cards = cardsToBring(answers);
      expect(cards.length).toBeLessThanOrEqual(8);
      expect(new Set(cards).size).toBe(cards.length);
      const marks = answers.flatMap((given) => given.marks);
      const evidence = evidenceOf(
        answers.map(({ question: { domain }, marks }) => ({ domain, marks })),
      );
      const recalled = evidence.reduce((sum, domain) => sum + domain.recalled, 0);
      expect(recalled).toBe(2 * marks.reduce((sum, mark) => sum + creditOf(mark), 0));
      for (const domain of evidence) {
        expect(Number.isInteger(domain.recalled)).toBe(true);
        expect(domain.recalled).toBeLessThanOrEqual(domain.answers);
      }
    }),
  );
});
