import { expect, test } from 'vitest';
import { readLine, readMarkdown } from './markdown';
import { markdownOfPlain } from './plain-markdown';
import type { Span } from './rich-text';
import { plainBlocks, wordsOf } from './rich-text';

function spansOf(source: string): readonly Span[] {
  const [block] = readLine(source);
  return block?.block === 'paragraph' ? block.spans : [];
}

test('OWN-3 bold, italic, code and links are read, also inside each other', () => {
  expect(spansOf('a **b _c_** `d*e` [f](https://g.example/h_(i))')).toEqual([
    'a ',
    { span: 'strong', spans: ['b ', { span: 'em', spans: ['c'] }] },
    ' ',
    { span: 'code', spans: ['d*e'] },
    ' ',
    { span: 'link', href: 'https://g.example/h_(i)', spans: ['f'] },
  ]);
});

test.each([
  'COUNT(*) and SUM(*)',
  'row_number and dense_rank',
  'a * b * c',
  '2 ** 3',
  'open *end',
  '`open',
  '# no heading',
  '> no quote',
  '| no | table |',
])('OWN-3 %s is text', (source) => {
  expect(spansOf(source).join('')).toBe(source);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](data:text/html,x)',
  '[a]( https://a.example)',
  '[a](//a.example)',
  '[a](#/settings)',
  '![a](https://a.example/b.png)',
])('OWN-4 %s is shown as it was typed, and leads nowhere', (source) => {
  const spans = spansOf(source);
  expect(wordsOf(readMarkdown(source))).toBe(source);
  expect(spans.every((span) => typeof span === 'string' || span.span === 'link')).toBe(true);
  for (const span of spans) {
    if (typeof span !== 'string' && span.span === 'link') expect(span.href).toMatch(/^https:/);
  }
});

test('OWN-3 an address in the text is a link, without the full stop behind it', () => {
  expect(spansOf('See https://a.example/b?c=d.')).toEqual([
    'See ',
    { span: 'link', href: 'https://a.example/b?c=d', spans: ['https://a.example/b?c=d'] },
    '.',
  ]);
});

test('OWN-3 paragraphs, line breaks, lists and fences are blocks', () => {
  const source =
    'One\ntwo\n\n- a\n- b\n  1. c\n\n```sql\nSELECT *\n  FROM t\n```\nafter\n3. no list';
  expect(readMarkdown(source)).toEqual([
    { block: 'paragraph', spans: ['One', { span: 'break' }, 'two'] },
    {
      block: 'list',
      items: [
        [{ block: 'paragraph', spans: ['a'] }],
        [
          { block: 'paragraph', spans: ['b'] },
          { block: 'list', from: 1, items: [[{ block: 'paragraph', spans: ['c'] }]] },
        ],
      ],
    },
    { block: 'code', spans: ['SELECT *\n  FROM t'] },
    { block: 'paragraph', spans: ['after', { span: 'break' }, '3. no list'] },
  ]);
});

test('OWN-3 a fence that was left open is code to the end', () => {
  expect(readMarkdown('```\n<b>')).toEqual([{ block: 'code', spans: ['<b>'] }]);
});

test('OWN-5 the asked gap of a cloze is hidden on the front and marked on the back', () => {
  const source = 'A {{1::**left** join::kind}} keeps `WHERE {{2::x IS NULL}}`.';
  const [front] = readMarkdown(source, { number: 1, shown: false });
  expect(front).toMatchObject({
    spans: ['A ', { span: 'blank', hint: 'kind' }, ' keeps ', { span: 'code' }, '.'],
  });
  expect(wordsOf(readMarkdown(source, { number: 2, shown: false }))).toBe(
    'A left join keeps WHERE [...].',
  );
  const [back] = readMarkdown(source, { number: 2, shown: true });
  expect(back).toMatchObject({
    spans: [
      'A ',
      { span: 'strong', spans: ['left'] },
      ' join keeps ',
      { span: 'code', spans: ['WHERE ', { span: 'mark', spans: ['x IS NULL'] }] },
      '.',
    ],
  });
});

test('OWN-5 braces are text where nothing is asked, as in dbt', () => {
  expect(wordsOf(readMarkdown("`{{ ref('orders') }}` and {{1::x}}"))).toBe(
    "{{ ref('orders') }} and {{1::x}}",
  );
});

test.each(['plain', '1. first\n- not a list', 'a `b` *c* [d](https://e.example) \\', '```', '~~~'])(
  'OWN-7 plain text %j that is edited reads as it did',
  (text) => {
    expect(wordsOf(readMarkdown(markdownOfPlain(text)))).toBe(wordsOf(plainBlocks(text)));
  },
);
