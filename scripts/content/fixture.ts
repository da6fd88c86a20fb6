/** Content for tests: a small valid folder, of which a test changes one thing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

export const today = '2026-11-22';

type Fields = Readonly<Record<string, unknown>>;

export const unverified = { verify: { engine: 'none', because: 'a fixture' } };

/** A valid concept card; a field set to undefined is left out. */
export function card(fields: Fields = {}): Fields {
  return {
    id: 'sql-a',
    version: 1,
    topic: 'joins',
    kind: 'concept',
    front: `What is special about ${(fields['id'] as string | undefined) ?? 'sql-a'}?`,
    back: '**The answer.** What supports it.',
    why: 'It matters.',
    ...fields,
  };
}

export function analogy(fields: Fields = {}): Fields {
  return {
    id: 'sql-analogy-join',
    version: 1,
    domain: 'sql',
    topic: 'joins',
    concept: 'Join',
    picture: 'Nested loop',
    toSoftware: { front: 'Which loop is a join?', back: '**A nested one.**' },
    toData: { front: 'Two arrays are matched by a key. Which concept?', back: '**A join.**' },
    bridge: 'They map.',
    breaks: '**Until they do not.**',
    why: 'It matters.',
    ...fields,
  };
}

export function point(fields: Fields = {}): Fields {
  return {
    id: 'a-point',
    weight: 2,
    title: 'A point',
    claim: 'What must be said.',
    why: 'Explained.',
    ideas: [['said so']],
    followUp: { text: 'And then?', ideas: [['then so']] },
    strongLine: 'You knew it.',
    gapLine: 'It was missing.',
    action: { kind: 'study', text: 'Read on.', link: 'sql/joins' },
    ...fields,
  };
}

export function question(fields: Fields = {}): Fields {
  return {
    id: 'sql-question-join',
    domain: 'sql',
    level: 'senior',
    kind: 'explain',
    prompt: 'Explain joins.',
    points: ['a', 'b', 'c', 'd'].map((id) => point({ id })),
    reference: 'All of it.',
    picture: 'The dots, connected.',
    ...fields,
  };
}

export function drill(fields: Fields = {}): Fields {
  return {
    id: 'sql-drill-sum',
    domain: 'sql',
    topic: 'joins',
    version: 1,
    level: 'mid',
    title: 'Sum',
    task: 'Sum `v`.',
    setup: 'create table t (v int); insert into t values (1), (2);',
    asks: 'rows',
    cases: [
      { name: 'One is unknown', change: 'insert into t values (null)' },
      { name: 'No row', empty: true },
    ],
    checks: [{ name: 'The sum is right', same: '{{answer}}' }],
    hints: ['Use `sum`.'],
    solution: 'select sum(v) from t;',
    naive: { sql: 'select 3', why: 'It counts what is seen.' },
    cards: ['sql-one'],
    ...fields,
  };
}

/** File name -> what it holds: a value that becomes YAML, or text as it is. */
export type Files = Readonly<Record<string, unknown>>;

/** Five cards in one domain with one topic, and a starter of all five. */
export function validFiles(): Record<string, unknown> {
  const ids = ['one', 'two', 'three', 'four', 'five'].map((name) => `sql-${name}`);
  const topics = [{ id: 'joins', title: 'Joins' }];
  return {
    'domains.yaml': [{ id: 'sql', folder: '01-sql', title: 'SQL', short: 'SQL', topics }],
    '01-sql/cards.yaml': ids.map((id) => card({ id })),
    'starter.yaml': ids,
  };
}

/** The valid folder with one more card. */
export function filesWith(fields: Fields): Files {
  const files = validFiles();
  const cards = files['01-sql/cards.yaml'] as Fields[];
  return { ...files, '01-sql/cards.yaml': [...cards, card(fields)] };
}

/** Writes the files into a folder that is gone with the test, and returns its path. */
export function writeContent(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'backfill-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, value] of Object.entries(files)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof value === 'string' ? value : stringify(value));
  }
  return root;
}
