import { expect, test } from 'vitest';
import { documentOf, search, termsOf } from './search';

const documents = [
  documentOf('left', 'What does a left join keep?', 'sql Concept', 'Every row of the left table.'),
  documentOf('skew', 'Why is one task slow?', 'spark Concept', 'Skew: a join key repeats.'),
  documentOf('once', 'What does exactly-once mean?', 'streaming', 'The effect happens once.'),
  documentOf('parts', 'How many partitions?', 'spark Trade-off', 'Partitioned by day; COUNT(*).'),
  documentOf('adjoin', 'Two adjoining ranges', 'sql', 'Café: row_number() over an “island”.'),
];

test.each([
  ['join', ['left', 'skew', 'adjoin'], 'a word in the question before one in the answer'],
  ['joi', ['left', 'skew', 'adjoin'], 'as it is typed'],
  ['JOIN', ['left', 'skew', 'adjoin'], 'in any case'],
  ['join key', ['skew'], 'all terms'],
  ['"join key"', ['skew'], 'a phrase'],
  ['"key join"', [], 'a phrase in its order'],
  ['exactly once', ['once'], 'a dash or none'],
  ['exactly-once', ['once'], 'a dash or none'],
  ['partitioning', ['parts'], 'another form of a word'],
  ['cafe "island', ['adjoin'], 'no accents, any quotes, a quote still open'],
  ['count(*)', ['parts'], 'signs'],
  ['row_number', ['adjoin'], 'names in code'],
  ['spark', ['skew', 'parts'], 'the domain'],
  ['x', [], 'one letter, within no word'],
  ['kafka', [], 'what is not there'],
])('LIB-2 %s finds %j: %s', (query, found) => {
  expect(search(documents, query)).toEqual(found);
});

test('LIB-2 nothing typed finds everything, in its order', () => {
  expect(search(documents, '  ')).toEqual(documents.map(({ id }) => id));
  expect(termsOf(' " ')).toEqual([]);
});

test('LIB-2 words that stand together come before words apart', () => {
  const apart = documentOf('apart', 'A table with a left side', '', '');
  const together = documentOf('together', 'The left table', '', '');
  expect(search([apart, together], 'left table')).toEqual(['together', 'apart']);
});
