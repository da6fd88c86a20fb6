import { expect, test } from 'vitest';
import { documentOf, search, termsOf } from './search';

const documents = [
  documentOf('left', 'What does a left join keep?', 'sql Concept', 'Every row of the left table.'),
  documentOf('skew', 'Why is one task slow?', 'spark Concept', 'Skew: a join key repeats.'),
  documentOf('once', 'What does exactly-once mean?', 'streaming', 'The effect happens once.'),
  documentOf('parts', 'How many partitions?', 'spark Trade-off', 'Partitioned by day; COUNT(*).'),
  documentOf(
    'code',
    'What is read?',
    'snowflake',
    'df.select(col("s")); max_by(v, ts), p->>\'id\'',
  ),
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
  ['col("s")', ['code'], 'quotes within code'],
  ['select(col("s', ['code'], 'quotes within code, as it is typed'],
  ['max_by(', ['code'], 'a call'],
  ['->>', ['code'], 'an operator'],
  ['df', ['code'], 'a short name before a sign'],
  ['.select', ['code'], 'what hangs on a name'],
  ['exactly-', ['once'], 'a dash whose other word is to come'],
  ['-once', ['once'], 'a dash whose first word is left out'],
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

test('LIB-2 a short word in quotes comes first where it stands in quotes', () => {
  expect(search(documents, '"s"')[0]).toBe('code');
});

const literal = [
  "SELECT max_by(name, ts), count(*) FROM \"Orders\" o WHERE payload->>'kind' <> 'a-b' AND x::date >= $1",
  'df.withColumn("n", col("s").cast("int")).filter(~F.isnull("s") & (df["k"] == 1)) # 10–20 rows',
  "{{ ref('stg_orders') }} {% if is_incremental() %} -- dbt run --full-refresh -s +model@dev",
  'const f = (a?: string) => a?.["x"] ?? `s3://${bucket}/_SUCCESS`; // naïve “quotes” and ‘more’',
];

test.each(literal)(
  'LIB-2 any part of it is found when it is typed as it stands there: %s',
  (text) => {
    const inTitle = [documentOf('it', text, '', '')];
    const inBody = [documentOf('it', '', '', text)];
    for (let from = 0; from < text.length; from++) {
      // From the beginning of a word or of a sign on, to anywhere.
      const within = /[\p{L}\d]{2}/u.test(text.slice(Math.max(0, from - 1), from + 1));
      if (text[from] === ' ' || within) continue;
      for (let to = from + 1; to <= text.length; to++) {
        const typed = text.slice(from, to);
        const found = [...search(inTitle, typed), ...search(inBody, typed)];
        expect(found, typed).toEqual(['it', 'it']);
      }
    }
  },
);
