import { describe, expect, it } from 'vitest';
import { readContent } from './check.ts';
import { analogy, card, drill, filesWith, point, question } from './fixture.ts';
import { today, unverified, validFiles, writeContent } from './fixture.ts';
import type { Files } from './fixture.ts';

function messages(files: Files): string[] {
  return readContent(writeContent(files), today).faults.map(({ message }) => message);
}

const sql = '```sql\nselect 1;\n```';
const choices = [{ text: 'yes', correct: true }, { text: 'no', note: 'Wrong.' }, { text: 'maybe' }];

describe('checking content', () => {
  it('passes a valid folder with everything in it', () => {
    const files = {
      ...filesWith({ id: 'sql-code', kind: 'code', front: `What is this?\n${sql}`, ...unverified }),
      'analogies.yaml': [analogy()],
      '01-sql/questions.yaml': [question()],
      '01-sql/drills/sql-drill-sum.yaml': drill(),
    };
    expect(messages(files)).toEqual([]);
  });

  it.each<[rule: string, fields: Record<string, unknown>, message: string]>([
    ['no id is like that of a card of his own', { id: 'sql-own-x' }, 'id: "own-" is kept for'],
    ['an id begins with its domain', { id: 'dbt-x' }, 'id: must begin with "sql-"'],
    ['an id is used once', { id: 'sql-one', front: 'Something else?' }, 'is taken already by'],
    ['a topic is known', { topic: 'joinz' }, 'Did you mean "joins"?'],
    ['after exists', { after: 'sql-ones' }, 'Did you mean "sql-one"?'],
    ['after is another card', { after: 'sql-a' }, '"sql-a" must stand earlier in this file.'],
    ['a bridge breaks', { bridge: 'Like X.' }, 'bridge: has no breaks.'],
    ['only a bridge breaks', { breaks: 'Not here.' }, 'breaks: there is no bridge'],
    ['the answer is bold', { back: 'The answer.' }, 'back: must begin with the answer in bold'],
    ['one option is correct', { kind: 'choice', options: choices.slice(1) }, '0 are correct'],
    ['wrong options have a note', { kind: 'choice', options: choices }, 'options[2]: has no note'],
    ['a code card is verified', { kind: 'code' }, 'verify: a code card needs it.'],
    ['SQL is verified', { front: sql }, 'verify: an SQL block needs it.'],
    ['no date is in the future', { asOf: '2027-01-01', source: 'S' }, 'is in the future'],
    ['no date is ancient', { asOf: '2024-12-31', source: 'S' }, 'is too old'],
    ['a date is one', { asOf: '2026-02-30', source: 'S' }, 'is no date'],
    ['a date has a source', { asOf: today }, 'source: is missing'],
    ['no raw HTML', { why: 'A <b>word</b>.' }, 'why: has raw HTML'],
    ['no heading', { why: '# Why' }, 'has a heading'],
    ['no image', { why: '![x](y.png)' }, 'has an image'],
    ['no link', { why: 'See https://example.com' }, 'has a link'],
    ['no long code line', { back: `**A.**\n\`\`\`text\n${'x'.repeat(61)}\n\`\`\`` }, 'line of 61'],
    ['a known language', { back: '**A.**\n```cobol\nx\n```' }, 'no colours for "cobol"'],
    ['no scaffold', { why: 'TODO: why' }, 'still says TODO'],
    [
      'a text looks ahead from the first line only',
      { verify: { engine: 'postgres', checks: [{ query: 'select 1', text: '^(?!.*Sort)' }] } },
      'looks ahead from any line',
    ],
    [
      'no near-duplicate',
      { front: 'WHAT is special about `sql one`?' },
      'asks almost the same as sql-one',
    ],
  ])('%s', (_, fields, message) => {
    expect(messages(filesWith(fields))).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ['a product and its number', 'Kafka 4.0 has no ZooKeeper.', 'Kafka 4.0'],
    ['a small v', 'In dbt v2 it is an error.', 'dbt v2'],
    ['the format of a table', 'Iceberg format version 3 has them.', 'Iceberg format version 3'],
    ["a product's", "That is PostgreSQL's 18.", "PostgreSQL's 18"],
    ['no product', 'AQE is on since 3.2.', 'since 3.2'],
    ['a whole line of versions', 'What 1.x warns about fails.', '1.x'],
  ])('a version needs a date and a source: %s', (_, why, version) => {
    const message = `why: names "${version}" without asOf and source. Add both, or say it without the version.`;
    expect(messages(filesWith({ why }))).toEqual([message]);
    expect(messages(filesWith({ why, asOf: today, source: 'S' }))).toEqual([]);
  });

  it.each([
    'An S3 bucket, a type 2 dimension, level 2 and HTTP 404.',
    'Kafka 30 % behind, Spark 200 tasks, Snowflake 365 days.',
    'The rate falls from 0.92, since 1.8 % are late.',
    'Spark takes 4 hours; version 7 of the card.',
  ])('no version: %s', (why) => {
    expect(messages(filesWith({ why }))).toEqual([]);
  });

  it('neither do since and until stand alone, nor versions in analogies, questions and drills', () => {
    const why = 'Since Spark 4.0.';
    const files = {
      ...filesWith({ since: 'Spark 4.0' }),
      'analogies.yaml': [analogy({ why })],
      '01-sql/questions.yaml': [question({ picture: why })],
      '01-sql/drills/sql-drill-sum.yaml': drill({ hints: [why] }),
    };
    expect(messages(files)).toEqual([
      'since: needs asOf and source beside it.',
      expect.stringContaining('hints[0]: names "Spark 4.0"'),
      expect.stringContaining('picture: names "Spark 4.0"'),
      expect.stringContaining('why: names "Spark 4.0"'),
    ]);
  });

  it.each([
    ['hides something', 'Nothing here.', 'text: hides nothing'],
    ['counts from 1', 'A {{2::gap}}.', 'text: hides 2. Count from 1'],
  ])('a cloze %s', (_, text, message) => {
    const fields = { kind: 'cloze', text, front: undefined };
    expect(messages(filesWith(fields))).toEqual([expect.stringContaining(message)]);
  });

  it('the answer of an analogy is bold too', () => {
    const fields = { toData: { front: 'Which?', back: 'A join.' }, breaks: 'It does.' };
    expect(messages({ ...validFiles(), 'analogies.yaml': [analogy(fields)] })).toEqual([
      'toData.back: must begin with the answer in bold: **...**',
      "breaks: must begin with the answer in bold: **...**. It is a card's answer, too.",
    ]);
  });

  it('a correction says when and where it was read', () => {
    const fields = { kind: 'correction', claim: 'It is flat.', front: undefined };
    expect(messages(filesWith(fields))).toEqual([
      expect.stringContaining('asOf: is missing'),
      expect.stringContaining('source: is missing'),
    ]);
  });

  it('generated ids count: no card may take them, none may be retired', () => {
    const cloze = { id: 'sql-c', kind: 'cloze', text: 'A {{1::b}} {{2::c}}.', front: undefined };
    const files = { ...filesWith(cloze), 'retired.yaml': ['sql-c-2', 'sql-two'] };
    expect(messages(files)).toEqual([
      'id: "sql-two" is retired. Choose one never used before.',
      'id: "sql-c-2" is retired. Choose one never used before.',
    ]);
  });

  it('after names a card that stands earlier in the same file', () => {
    const text = 'A {{1::b}} {{2::c}}.';
    const cards = [
      card({ id: 'sql-one', after: 'sql-two' }),
      card({ id: 'sql-two', after: 'sql-one' }),
      card({ id: 'sql-c', kind: 'cloze', text, front: undefined }),
      card({ id: 'sql-three', after: 'sql-c-2' }),
      card({ id: 'sql-four', after: 'sql-analogy-join' }),
    ];
    const files = {
      ...validFiles(),
      '01-sql/cards.yaml': cards,
      'analogies.yaml': [analogy()],
      'starter.yaml': ['sql-one', 'sql-two', 'sql-c-1', 'sql-three', 'sql-four'],
    };
    expect(messages(files)).toEqual([
      'after: "sql-two" must stand earlier in this file.',
      'after: "sql-analogy-join" must stand earlier in this file.',
    ]);
  });

  it.each([
    ['an earlier domain', ['sql'], []],
    ['no domain', ['sqls'], ['restsOn: "sqls" is no domain of this file.']],
    ['itself', ['dbt'], ['restsOn: "dbt" must stand earlier in this file.']],
    ['one domain twice', ['sql', 'sql'], ['restsOn: "sql" stands here twice.']],
  ])('a domain may rest on an earlier one: here on %s', (_, restsOn, faults) => {
    const files = validFiles();
    const [sql] = files['domains.yaml'] as Record<string, unknown>[];
    const dbt = { ...sql, id: 'dbt', folder: '02-dbt', restsOn };
    const cards = [card({ id: 'dbt-a', front: 'What does dbt do with a model file?' })];
    expect(messages({ ...files, 'domains.yaml': [sql, dbt], '02-dbt/cards.yaml': cards })).toEqual(
      faults,
    );
  });

  it('every topic has a card; an analogy is one', () => {
    const topics = ['joins', 'lonely'].map((id) => ({ id, title: id }));
    const domains = [{ id: 'sql', folder: '01-sql', title: 'SQL', short: 'SQL', topics }];
    const files = { ...validFiles(), 'domains.yaml': domains };
    expect(messages(files)).toEqual(['topic "lonely" has no card. Write one.']);
    const analogies = [analogy({ topic: 'lonely' })];
    expect(messages({ ...files, 'analogies.yaml': analogies })).toEqual([]);
  });

  it('the starter names five cards that exist and are no siblings', () => {
    const starter = ['sql-one', 'sql-twoo', 'sql-analogy-join-to-data', 'sql-analogy-join'];
    const files = { ...validFiles(), 'analogies.yaml': [analogy()], 'starter.yaml': starter };
    expect(messages(files)).toEqual([
      'names 4 cards. Name exactly 5.',
      'there is no card "sql-twoo". Did you mean "sql-two"?',
      'comes from "sql-analogy-join" like another.',
    ]);
  });

  it('a point leads to cards and places that exist', () => {
    const points = ['a', 'b', 'c'].map((id) => point({ id }));
    const lost = { kind: 'study', text: 'Read on.', link: 'sql/nowhere' };
    const questions = [
      question({ points: [...points, point({ id: 'd', cards: ['sql-six'], action: lost })] }),
    ];
    expect(messages({ ...validFiles(), '01-sql/questions.yaml': questions })).toEqual([
      'd: link "sql/nowhere" is no card, no drill and no <domain>/<topic>.',
      expect.stringContaining('d: there is no card "sql-six"'),
    ]);
  });

  it('blames nobody for naming a card that only failed its schema', () => {
    const bad = card({ id: 'sql-bad', front: '' });
    const cards = validFiles()['01-sql/cards.yaml'] as unknown[];
    const files = {
      ...validFiles(),
      '01-sql/cards.yaml': [...cards, bad, card({ after: 'sql-bad' })],
    };
    expect(messages(files)).toEqual(['front: is empty. Fill it or leave the key out.']);
  });
});
