import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/core/content/markdown';
import { markdownOfPlain } from '../../src/core/content/plain-markdown';
import type { RichText, Span } from '../../src/core/content/rich-text';
import { plainBlocks, wordsOf } from '../../src/core/content/rich-text';
import { bare, nasty } from '../fixtures/markdown';

const anyText = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }));

function spansOf(text: RichText): Span[] {
  const inside = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span) =>
      typeof span === 'object' && 'spans' in span ? [span, ...inside(span.spans)] : [span],
    );
  return text.flatMap((block) =>
    block.block === 'list' ? block.items.flatMap(spansOf) : inside(block.spans),
  );
}

test('OWN-4 whatever is typed, a link leads to http or https and nowhere else', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      for (const span of spansOf(readMarkdown(source))) {
        if (typeof span === 'object' && span.span === 'link') {
          expect(span.href).toMatch(/^https?:\/\//i);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('OWN-3 no word is lost: letters and digits are shown, in their order', () => {
  const letters = (text: string) => text.replace(/[^a-z<>]/gi, '');
  // Behind a fence stands a language, and an address behind its label is not shown: both are left out.
  const words = anyText.filter((text) => !/```|~~~|\]\(/.test(text));
  fc.assert(
    fc.property(words, (source) => {
      expect(letters(wordsOf(readMarkdown(source)))).toBe(letters(source));
    }),
    { numRuns: 500 },
  );
});

test('OWN-7 plain text of any kind reads as it did when it is edited', () => {
  const line = anyText.map((text) => text.replace(/[\r\n\uE000\uE001]/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
      const text = lines.join('\n');
      const read = wordsOf(readMarkdown(markdownOfPlain(text)));
      expect(bare(read)).toBe(bare(wordsOf(plainBlocks(text))));
    }),
    { numRuns: 500 },
  );
});
