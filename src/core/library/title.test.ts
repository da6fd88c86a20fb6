import { expect, test } from 'vitest';
import { readMarkdown } from '../content/markdown';
import { titleOf } from './title';

const code = '<pre tabindex="0"><code><i class="k">SELECT</i> a\nFROM t;</code></pre>';

test('LIB-1 a line names a card by its question, not by the code it asks about', () => {
  expect(titleOf(`${code}<p>How many rows does <code>t</code> give?</p>`)).toBe(
    'How many rows does t give?',
  );
  expect(titleOf('<p>What does a <em>left join</em> keep?</p>')).toBe(
    'What does a left join keep?',
  );
  const own = readMarkdown('```\nSELECT 1\n```\nWhat is *this*?');
  expect(titleOf(own)).toBe('What is this?');
});

test('LIB-1 where a line would end before the question, it is the question alone', () => {
  const said =
    'Great Expectations 1.x: the first of a long row of rules is violated by two of the rows.';
  expect(titleOf(`${code}<p>${said} Is the <b>table</b> published, e.g. a view?</p>`)).toBe(
    'Is the table published, e.g. a view?',
  );
  // Without code the text begins with what matters.
  expect(titleOf(`<p>${said} Is it published?</p>`)).toBe(`${said} Is it published?`);
  expect(titleOf(`${code}<p>${said} Say what is published.</p>`)).toBe(
    `${said} Say what is published.`,
  );
});

test('LIB-1 nothing but code is named by it', () => {
  expect(titleOf(code)).toBe('SELECT a\nFROM t;');
  expect(titleOf(readMarkdown('```\nSELECT 1\n```'))).toBe('SELECT 1');
});
