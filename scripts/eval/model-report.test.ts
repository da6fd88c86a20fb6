import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { ScenarioServer } from '../../tests/fixtures/scenario-server';
import { startScenarioServer } from '../../tests/fixtures/scenario-server';
import { askModel } from './ask-model';
import { endpointFrom } from './endpoint-from';
import { figuresOf } from './figures';
import { loadGolden } from './golden';
import { findingsOf, modelFigures } from './model-figures';
import { modelReport } from './model-report';

const said = 'I would tell the CFO before nine that the figure is too high by far.';
const labels = (first: string) => ({
  'warn-first': first,
  'once-per-line': 'missing',
  'count-both-ways': 'missing',
  'collapse-first': 'missing',
  'pin-the-grain': 'missing',
});
const answers = [
  { kind: 'mid', text: said, labels: labels('covered') },
  { kind: 'empty', text: '', labels: labels('missing') },
  { kind: 'mid', text: `Well. ${said}`, labels: labels('partial') },
  {
    kind: 'weak',
    text: 'I would first of all look at the query for an hour.',
    labels: labels('missing'),
  },
];

let folder = '';
let server: ScenarioServer;
const lines: string[] = [];
let calls = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const file = { question: 'sql-question-joined-lines', answers };
  writeFileSync(join(folder, 'a.yaml'), stringify(file));
  server = await startScenarioServer({ reply: ({ ids, answer }) => replyTo(ids, answer) });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

/** Finds the first point in every answer, quotes the second one from nowhere, and wavers on the third. */
function replyTo(ids: readonly string[], answer: string): string {
  const quote = answer.split(' ').slice(0, 6).join(' ');
  const wavering = calls++ % 2 === 0 ? 'missing' : 'wrong';
  const of: Readonly<Record<string, object>> = {
    'warn-first': { verdict: 'covered', quote },
    'once-per-line': { verdict: 'partial', quote: 'every order comes once per line' },
    'count-both-ways': { verdict: wavering, quote },
  };
  const points = ids.map((id) => ({ id, quote: '', verdict: 'missing', note: '', ...of[id] }));
  return JSON.stringify({ points, picture: '', bridge: null, follow_up: null });
}

const run = (scenario: 'good' | 'server-fault', twice = false) => ({
  endpoint: endpointFrom(server.base(scenario), 'm'),
  twice,
  progress: (line: string) => void lines.push(line),
});

test('a model is asked about each answer that is ready, and measured against the readers', async () => {
  calls = 0;
  const before = server.received.length;
  const asked = await askModel(loadGolden(folder), run('good'));
  expect(server.received.length - before).toBe(3);
  expect(lines).toContain('2/4 sql-question-joined-lines empty: nothing to grade');

  const figures = figuresOf(findingsOf(asked));
  expect(figures).toMatchObject({ answers: 4, points: 20, recall: 1, falseCredit: 0 });
  expect(figures.confusion.missing).toEqual({ credited: 1, not: 17 });
  expect(figures.misconceptionRecall).toBeNaN();

  const own = modelFigures(asked);
  // Of 3 first, 3 second and 1 third points the second ones have no quote.
  expect(own.verifiedQuotes).toBeCloseTo(4 / 7, 9);
  expect(own.unconfirmed).toBeCloseTo(3 / 15, 9);
  expect(own).toMatchObject({ left: 0, stability: NaN });
});

test('asked twice, the rubric comes in another order and wavering verdicts show', async () => {
  calls = 0;
  const before = server.received.length;
  const asked = await askModel(loadGolden(folder), { ...run('good', true), answers: 1 });
  expect(modelFigures(asked).stability).toBeCloseTo(4 / 5, 9);
  const rubrics = server.received.slice(before).map(({ body }) => JSON.stringify(body['messages']));
  expect(rubrics).toHaveLength(2);
  expect(orderIn(rubrics[0])).not.toEqual(orderIn(rubrics[1]));
});

function orderIn(messages = ''): string[] {
  return [...messages.matchAll(/\[([a-z-]+)\] weight/g)].map(([, id = '']) => id);
}

test('faults are counted by name and the run goes on', async () => {
  const table = await modelReport([folder], run('server-fault'));
  expect(table).toContain('faults: 3 server-fault');
  expect(table).toContain('m at http://127.0.0.1:');
  // Only the empty answer is left to be measured.
  expect(table).toContain(': 1 answers, 5 points');
});

test('the table has the tokens and the shares of a good run', async () => {
  const table = await modelReport([folder], run('good'));
  expect(table).toContain('3 replies, tokens told by 3: 2700 read, 900 written');
  expect(table).toContain('no faults');
  expect(table).toMatch(/misconceptionRecall +-\n/);
});

test('an endpoint needs a model and a sound address', () => {
  expect(() => endpointFrom('https://a.example/v1', undefined)).toThrow('--model');
  expect(() => endpointFrom('http://a.example/v1', 'm')).toThrow('https://');
  expect(endpointFrom('http://localhost:1/v1/', 'm')).toMatchObject({ local: true });
  expect(endpointFrom('https://a.example/v1', 'm', 'k-1').key?.origin).toBe('https://a.example');
});
