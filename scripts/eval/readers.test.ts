import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { tables } from './command';
import { loadGolden } from './golden';
import { readersOf } from './readers';

const points = [
  'warn-first',
  'once-per-line',
  'count-both-ways',
  'collapse-first',
  'pin-the-grain',
];
const labels = (verdicts: string) =>
  Object.fromEntries(verdicts.split(' ').map((verdict, at) => [points[at] ?? '', verdict]));
const first = labels('covered partial missing wrong missing');

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function written(...answers: readonly object[]) {
  const all = answers.map((answer) => ({ kind: 'mid', text: 'I warn her.', ...answer }));
  const file = { question: 'sql-question-joined-lines', answers: all };
  writeFileSync(join(folder, 'a.yaml'), stringify(file));
  return folder;
}

test('two readers are compared where both have read', () => {
  const files = loadGolden(
    written(
      {
        labels: first,
        misconceptions: ['once-per-line/0'],
        second: labels('covered covered missing missing missing'),
        secondMisconceptions: ['once-per-line/0', 'collapse-first/0'],
      },
      { labels: first },
    ),
  );
  const readers = readersOf(files);
  expect(readers).toMatchObject({ answers: 1, points: 5, both: 1, one: 1 });
  // Three of five agree; chance gives 2 + 6 of 25.
  expect(readers?.kappaOfVerdicts).toBeCloseTo((3 / 5 - 8 / 25) / (1 - 8 / 25), 9);
  expect(readers?.kappaOfCredit).toBe(1);
});

test('without a second reader there is nothing to compare', async () => {
  const files = loadGolden(written({ labels: first }));
  expect(readersOf(files)).toBeUndefined();
  expect(await said(['--golden', folder])).not.toContain('two readers');
});

test('the table says how far two readers agree', async () => {
  written({ labels: first, second: first, secondMisconceptions: [] });
  const table = await said(['--golden', folder]);
  expect(table).toContain('two readers: 1 answers, 5 points, misconceptions: 0 by both, 0 by one');
  expect(table).toMatch(/kappaOfVerdicts +1\.000/);
});

test('a second reader labels every point, too', () => {
  const answer = { labels: first, second: { 'warn-first': 'covered' } };
  expect(() => loadGolden(written(answer))).toThrow(/a\.yaml: answer 1 \(mid\) must have a label/);
});

test('what is wrong on the command line is said', async () => {
  const base = ['--golden', written({ labels: first }), '--base', 'https://a.example/v1'];
  await expect(said(base)).rejects.toThrow('Name a model');
  const named = [...base, '--model', 'm'];
  await expect(said([...named, '--key-env', 'NO_KEY'])).rejects.toThrow('NO_KEY is empty');
  await expect(said([...named, '--answers', 'all'])).rejects.toThrow('--answers needs a number');
});

async function said(args: readonly string[]): Promise<string> {
  let all = '';
  for await (const table of tables(args, {}, () => undefined)) all += table;
  return all;
}
