import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyQuote } from '../../src/core/interview/text/evidence';
import { wordsOf } from '../../src/core/interview/text/words';

/** No negation, no number, and no two that differ by one slip of the finger. */
const vocabulary =
  `the run writes its rows into orders after commit so a retry loads same day again while
  finance reads revenue from yesterday with source table compare shop per hour window`.split(/\s+/);

const word = fc.constantFrom(...vocabulary);
const spoken = fc.array(word, { minLength: 8, maxLength: 60 });
const text = (words: readonly string[]) => words.join(' ');

/** An answer, and from where to where it is quoted: at least so many words. */
function quoted(atLeast: number) {
  return fc.tuple(spoken, fc.nat(), fc.nat()).map(([words, from, length]) => {
    const start = from % (words.length - atLeast + 1);
    const size = atLeast + (length % (Math.min(words.length - start, 40) - atLeast + 1));
    return { words, quote: words.slice(start, start + size) };
  });
}

const mark = fc.constantFrom(' ', ', ', '; ', ' - ', ' “', '” ', ': ', '. ', '!\n');
const cased = fc.constantFrom(
  (said: string) => said.toUpperCase(),
  (said: string) => said,
  (said: string) => said.slice(0, 1).toUpperCase() + said.slice(1),
);

test('INT-25 a quote with other case and punctuation is found, word for word', () => {
  const style = fc.array(fc.tuple(mark, cased), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(quoted(3), style, ({ words, quote }, styles) => {
      const answer = text(words);
      const styled = quote.map((said, index) => {
        const [sign, change] = styles[index % styles.length] ?? [' ', (same: string) => same];
        return `${change(said)}${sign}`;
      });
      const span = verifyQuote(answer, '', styled.join(''));
      expect(answer.slice(span?.start, span?.end)).toBe(text(quote));
    }),
    { numRuns: 400 },
  );
});

test('INT-25 a quote with an ellipsis is found', () => {
  fc.assert(
    fc.property(
      quoted(8),
      fc.nat(),
      fc.constantFrom('...', ' … ', ' [...] '),
      (given, at, dots) => {
        const { words, quote } = given;
        const cut = 4 + (at % (quote.length - 6));
        const shown = `${dots}${text(quote.slice(0, cut - 1))}${dots}${text(quote.slice(cut))}${dots}`;
        expect(verifyQuote(text(words), '', shown)).toBeDefined();
      },
    ),
    { numRuns: 400 },
  );
});

test('INT-25 what is found is there: nine words of ten in the same order', () => {
  const any = fc.oneof(spoken.map(text), fc.string({ maxLength: 200 }));
  fc.assert(
    fc.property(
      any,
      fc.oneof(
        any,
        quoted(3).map(({ quote }) => text(quote)),
      ),
      (answer, quote) => {
        const span = verifyQuote(answer, '', quote);
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(answer.length);
        const said = plainWords(answer.slice(span.start, span.end));
        const claimed = plainWords(quote);
        const longer = Math.max(said.length, claimed.length);
        expect(commonLength(said, claimed)).toBeGreaterThanOrEqual(0.9 * longer);
      },
    ),
    { numRuns: 1000 },
  );
});

test('INT-25 quotes close to the answer are found only where they are within the ratio', () => {
  const edits = fc.array(fc.tuple(fc.nat(), word, fc.constantFrom(0, 1)), { maxLength: 8 });
  fc.assert(
    fc.property(quoted(3), edits, ({ words, quote }, changes) => {
      const changed = [...quote];
      for (const [at, other, removed] of changes)
        changed.splice(at % changed.length, removed, other);
      const answer = text(words);
      const span = verifyQuote(answer, '', text(changed));
      if (!span) return;
      const said = plainWords(answer.slice(span.start, span.end));
      const longer = Math.max(said.length, changed.length);
      expect(commonLength(said, changed)).toBeGreaterThanOrEqual(0.9 * longer);
    }),
    { numRuns: 500 },
  );
});

test('INT-26 a negation that was not said is never found, nor one that was left out', () => {
  const negation = fc.constantFrom('not', 'never', "doesn't", 'no', 'without', 'cannot', 'wont');
  fc.assert(
    fc.property(quoted(3), negation, fc.nat(), ({ words, quote }, denial, at) => {
      const answer = text(words);
      const inside = 1 + (at % (quote.length - 1));
      const denied = text([...quote.slice(0, inside), denial, ...quote.slice(inside)]);
      expect(verifyQuote(answer, '', denied)).toBeUndefined();
      // A longer quote may stand, within the ratio, to one side of a negation at its edge.
      if (quote.length < 10) expect(verifyQuote(denied, '', text(quote))).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

function plainWords(said: string): string[] {
  return wordsOf(said).all.map((found) => found.text.replace(/'/g, ''));
}

/** The length of the longest common subsequence, by its definition. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const said of a) {
    let diagonal = 0;
    let left = 0;
    row = row.map((above, index) => {
      left = said === b[index] ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
