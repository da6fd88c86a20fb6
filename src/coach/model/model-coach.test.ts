import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinedLines } from '../../../tests/fixtures/questions';
import type { ToldCoach } from '../../../tests/fixtures/told-coach';
import { answer, startToldCoach } from '../../../tests/fixtures/told-coach';
import { coachDeps } from '../../../tests/fixtures/wire';
import { remember } from './ladder';
import type { Step } from './model-coach';
import { coach } from './model-coach';

let told: ToldCoach;
beforeAll(async () => {
  told = await startToldCoach();
});
afterAll(() => told.server.close());

const all = ['warn', 'grain', 'collapse', 'test'];

test('INT-41 marks come one by one, then prose that grows, then the end', async () => {
  told.saysOfAll({ quote: '', verdict: 'missing', note: 'Say it.' });
  const found = await told.steps();
  const types = found.map(({ type }) => type);
  expect(types.slice(0, 4)).toEqual(['mark', 'mark', 'mark', 'mark']);
  expect(types.at(-1)).toBe('done');
  expect(types.slice(4, -1).every((type) => type === 'prose')).toBe(true);
  const last = found.at(-1);
  if (last?.type !== 'done') throw new Error('The coach did not end.');
  expect(last.marks.map(({ point }) => point)).toEqual(all);
  expect(last).toMatchObject({ prose: { picture: 'So.' }, left: [], tokens: { written: 300 } });
});

test('INT-41 the marks are in the order of the rubric, whatever the order of the reply', async () => {
  told.says([...all].reverse().map((id) => ({ id, verdict: 'missing' })));
  expect((await told.last()).marks.map(({ point }) => point)).toEqual(all);
});

test('INT-44 HTML from a model stays characters of a text', async () => {
  const note = '<img src=x onerror=alert(1)> and a < b';
  told.says([{ id: 'grain', verdict: 'missing', note }], { picture: '<b>So</b>' });
  const last = await told.last();
  expect(last.marks[0]?.note).toBe(note);
  expect(last.prose.picture).toBe('<b>So</b>');
});

test('INT-44 a picture that grows past 320 characters gives way, and a note is cut', async () => {
  told.says([{ id: 'grain', verdict: 'missing', note: 'n'.repeat(900) }], {
    picture: 'p'.repeat(321),
  });
  const found = await told.steps();
  const pictures = found.flatMap((step) => (step.type === 'prose' ? [step.prose.picture] : []));
  expect(pictures.at(-1)).toBeUndefined();
  const last = found.at(-1);
  if (last?.type !== 'done') throw new Error('The coach did not end.');
  expect(last.prose).toEqual({});
  expect(last.marks[0]?.note).toHaveLength(400);
});

test('INT-44 a follow-up about a point that there is not is dropped', async () => {
  const points = [{ id: 'grain', verdict: 'missing' }];
  told.says(points, { follow_up: { point: 'bonus', text: 'And then?' } });
  expect(await told.last()).not.toHaveProperty('followUp');
  told.says(points, { follow_up: { point: 'grain', text: 'And then?' } });
  expect(await told.last()).toMatchObject({ followUp: { point: 'grain', text: 'And then?' } });
});

test('INT-44 what came before a fault stays with it', async () => {
  told.saysOfAll({ quote: '', verdict: 'missing' });
  const last = await told.last('too-long');
  expect(last).toMatchObject({ type: 'fault', fault: { name: 'too-long' } });
  expect(last.marks.length + last.left.length).toBe(4);
  expect(last.marks.length).toBeGreaterThan(0);
});

test.each([
  ['without-schema', 2, { rung: 'json_object' }],
  ['without-format', 3, { rung: 'prompt' }],
  [
    'new-parameters',
    3,
    { rung: 'json_schema', tokens: 'max_completion_tokens', temperature: false },
  ],
  ['without-usage', 2, { rung: 'json_schema', usage: false }],
] as const)(
  'INT-35 %s: %i calls the first time, one ever after',
  async (scenario, calls, shape) => {
    told.saysOfAll({ verdict: 'missing' });
    const before = told.server.received.length;
    const last = await told.last(scenario);
    if (last.type !== 'done') throw new Error(last.fault.name);
    expect(last.shape).toMatchObject(shape);
    expect(told.server.received.length - before).toBe(calls);
    const endpoint = told.endpoint(scenario);
    await told.last(scenario, { shapes: remember({}, endpoint, last.shape) });
    expect(told.server.received.length - before).toBe(calls + 1);
  },
);

test('INT-35 a server that rejects everything is given up, and says so', async () => {
  told.saysOfAll({ verdict: 'missing' });
  const last = await told.last('rejects-all');
  expect(last).toMatchObject({
    type: 'fault',
    fault: { name: 'rejected', said: 'Invalid request.' },
  });
});

test('INT-38 Stop keeps the marks that have come', async () => {
  told.saysOfAll({ verdict: 'missing' });
  const stop = new AbortController();
  const endpoint = told.endpoint('slow');
  const found: Step[] = [];
  for await (const step of coach(
    joinedLines,
    answer,
    endpoint,
    coachDeps({ signal: stop.signal }),
  )) {
    found.push(step);
    stop.abort();
  }
  expect(found.at(-1)).toMatchObject({ type: 'fault', fault: { name: 'stopped' } });
  expect(found.at(-1)).toHaveProperty('marks.length', 1);
});
