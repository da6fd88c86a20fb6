import { describe, expect, it } from 'vitest';
import { clozeAnswer, clozeNumbers, clozeParts } from './cloze';

describe('cloze texts', () => {
  it('splits into shown and hidden parts', () => {
    expect(clozeParts('A {{1::b::hint}} c {{2::d}}')).toEqual([
      'A ',
      { number: 1, answer: 'b', hint: 'hint', raw: '{{1::b::hint}}' },
      ' c ',
      { number: 2, answer: 'd', raw: '{{2::d}}' },
    ]);
  });

  it('leaves Jinja alone, inside a hole and outside', () => {
    const text = "from {{ ref('a') }} and {{1::{{ this }}}}";
    expect(clozeNumbers(text)).toEqual([1]);
    expect(clozeAnswer(text)).toBe("from {{ ref('a') }} and {{ this }}");
  });

  it('counts a number once, however often it hides', () => {
    expect(clozeNumbers('{{2::a}} {{1::b}} {{2::c}}')).toEqual([1, 2]);
  });

  it('takes what never closes as text', () => {
    expect(clozeAnswer('A {{1::b')).toBe('A {{1::b');
    expect(clozeNumbers('A {{1::b')).toEqual([]);
  });
});
