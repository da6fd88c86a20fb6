import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScenarioServer } from '../../../tests/fixtures/scenario-server';
import { startScenarioServer } from '../../../tests/fixtures/scenario-server';
import type { ScenarioName } from '../../../tests/fixtures/scenarios';
import { nodeWire } from '../../../tests/fixtures/wire';
import { check } from './check';
import type { Shapes } from './ladder';
import { firstShape, remember } from './ladder';

let server: ScenarioServer;
beforeAll(async () => {
  server = await startScenarioServer();
});
afterAll(() => server.close());

const running = new AbortController().signal;

function checked(scenario: ScenarioName, shapes: Shapes = {}, signal = running) {
  return check({ base: server.base(scenario), model: 'm' }, nodeWire(), shapes, signal);
}

test.each(['good', 'fenced', 'thinking', 'whole', 'without-done', 'keep-alive'] as const)(
  'INT-47 a test of a server that is %s ends well',
  async (scenario) => {
    expect(await checked(scenario)).toEqual({ ok: true, value: firstShape });
  },
);

test('INT-47 a test goes down the ladder, and what worked takes one call the next time', async () => {
  const before = server.received.length;
  const found = await checked('without-format');
  if (!found.ok) throw new Error(found.fault.name);
  expect(found.value.rung).toBe('prompt');
  expect(server.received.length - before).toBe(3);
  const endpoint = { base: server.base('without-format'), model: 'm' };
  await checked('without-format', remember({}, endpoint, found.value));
  expect(server.received.length - before).toBe(4);
});

test.each([
  ['key-refused', { name: 'key-missing' }], // None was given.
  ['not-found', { name: 'not-found', said: 'The model does not exist.' }],
  ['rejects-all', { name: 'rejected', status: 400, said: 'Invalid request.' }],
  ['html', { name: 'not-a-model', type: 'text/html' }],
  ['cut', { name: 'cut' }],
  ['chatter', { name: 'not-understood' }],
] as const)('INT-47 a test of a server that is %s names the fault', async (scenario, fault) => {
  expect(await checked(scenario)).toEqual({ ok: false, fault });
});

test('INT-47 a test that is stopped ends at once', async () => {
  const stop = new AbortController();
  const ending = checked('silent', {}, stop.signal);
  stop.abort();
  expect(await ending).toEqual({ ok: false, fault: { name: 'stopped' } });
});

test('INT-47 a test sends the model, and nothing that Joe wrote', async () => {
  await checked('good');
  const body = server.received.at(-1)?.body;
  const sent = JSON.stringify(body?.['messages']);
  expect(body).toHaveProperty('model', 'm');
  expect(sent).not.toMatch(/<answer|<question|<rubric/);
  expect(sent.length).toBeLessThan(400);
});
