import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, nasty, seen, structure } from '../../../tests/fixtures/markdown';
import { block, inline, quoted } from './markdown-text';

describe('INT-52 what was typed', () => {
  test('is shown as it was typed, and is nothing but text', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        expect(structure(block(typed))).toEqual([]);
        expect(structure(inline(typed))).toEqual([]);
        expect(seen(block(typed))).toBe(bare(typed));
        expect(seen(inline(typed))).toBe(bare(typed));
      }),
      { examples: [['[ ] \n \u0000']] },
    );
  });

  test('stays in its quotation to the end', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        fc.pre(bare(typed) !== '');
        expect(structure(`${quoted(typed)}\n\nAfter.`)).toEqual(['blockquote']);
        expect(seen(quoted(typed))).toBe(bare(typed));
        expect(
          quoted(typed)
            .split('\n')
            .every((line) => line.startsWith('>')),
        ).toBe(true);
      }),
    );
  });
});
