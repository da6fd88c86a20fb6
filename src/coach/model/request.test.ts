import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScenarioServer } from '../../../tests/fixtures/scenario-server';
import { startScenarioServer } from '../../../tests/fixtures/scenario-server';
import type { ScenarioName } from '../../../tests/fixtures/scenarios';
import { collected, hurried, nodeWire } from '../../../tests/fixtures/wire';
import type { Endpoint } from './endpoint';
import { faultText } from './faults';
import type { Message } from './request-body';
import { requestBody } from './request-body';
import { firstShape } from './ladder';
import { ask } from './request';
import type { Piece } from './stream';
import type { Wire } from './wire';

const canary = 'sk-canary-7f3a9c51d0e84b62';
const messages: readonly Message[] = [
  { role: 'system', content: 'Judge.' },
  {
    role: 'user',
    content: '<rubric>\n[a] weight 2: A\n</rubric>\n<answer id="n">\nIt is so.\n</answer id="n">',
  },
];

let server: ScenarioServer;
beforeAll(async () => {
  server = await startScenarioServer();
});
afterAll(() => server.close());

function endpointOf(scenario: ScenarioName): Endpoint {
  const key = { secret: canary, origin: server.origin };
  return { base: server.base(scenario), key, model: 'm' };
}

async function call(
  endpoint: Endpoint,
  wire: Wire = nodeWire(),
  signal: AbortSignal = new AbortController().signal,
): Promise<Piece[]> {
  const body = requestBody(endpoint.model, messages, firstShape);
  return collected(ask(endpoint, body, wire, signal));
}

function textIn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}

const whole: readonly ScenarioName[] = [
  'good',
  'slow',
  'without-done',
  'keep-alive',
  'usage-first',
  'no-role',
  'fenced',
  'thinking',
  'whole',
];

test.each(whole)('INT-38 a reply is whole: %s', async (scenario) => {
  const pieces = await call(endpointOf(scenario));
  expect(pieces.at(-1)?.type).toBe('ended');
  expect(textIn(pieces)).toContain('"verdict":"covered"');
});

const faults: readonly (readonly [ScenarioName, string])[] = [
  ['key-refused', 'key-refused'],
  ['key-refused-as-400', 'key-refused'],
  ['no-credit', 'no-credit'],
  ['forbidden', 'forbidden'],
  ['not-found', 'not-found'],
  ['too-many', 'too-many'],
  ['too-many-without-wait', 'too-many'],
  ['server-fault', 'server-fault'],
  ['cut', 'cut'],
  ['ended-early', 'ended-early'],
  ['error-chunk', 'error-in-reply'],
  ['html', 'not-a-model'],
  ['too-long', 'too-long'],
  ['filtered', 'declined'],
  ['declined', 'declined'],
  ['malformed', 'malformed'],
  ['rejects-all', 'rejected'],
];

test.each(faults)(
  'INT-38 %s ends as %s, and the key is in no part of it',
  async (scenario, name) => {
    const last = (await call(endpointOf(scenario))).at(-1);
    if (last?.type !== 'fault') throw new Error('The call did not fail.');
    expect(last.fault.name).toBe(name);
    expect(JSON.stringify(last.fault) + faultText(last.fault).text).not.toContain('canary');
  },
);

test('INT-38 the tokens are counted, in a chunk without choices too', async () => {
  const last = (await call(endpointOf('good'))).at(-1);
  expect(last).toEqual({ type: 'ended', tokens: { read: 900, written: 300 } });
});

test('INT-38 a wait that can be read is passed on', async () => {
  const last = (await call(endpointOf('too-many'))).at(-1);
  expect(last).toMatchObject({ fault: { name: 'too-many', wait: 7 } });
});

test.each([
  ['silent', undefined, { name: 'no-reply', after: 30 }],
  ['stall', undefined, { name: 'stalled', after: 20 }],
  ['stall', true, { name: 'stalled', after: 90 }],
] as const)('INT-38 %s is given up after its time (local: %s)', async (scenario, local, fault) => {
  const endpoint = { ...endpointOf(scenario), ...(local && { local }) };
  expect((await call(endpoint, hurried())).at(-1)).toEqual({ type: 'fault', fault });
});

test('INT-38 a network that goes away in the middle is called offline', async () => {
  for (const scenario of ['cut', 'stall', 'silent'] as const) {
    const wire = hurried({ online: () => false });
    const last = (await call(endpointOf(scenario), wire)).at(-1);
    expect(last).toEqual({ type: 'fault', fault: { name: 'offline' } });
  }
});

test('INT-38 Stop ends a call at once, before it and in the middle of it', async () => {
  const stop = new AbortController();
  const seen: Piece[] = [];
  const body = requestBody('m', messages, firstShape);
  for await (const piece of ask(endpointOf('slow'), body, nodeWire(), stop.signal)) {
    seen.push(piece);
    stop.abort();
  }
  expect(seen.at(-1)).toEqual({ type: 'fault', fault: { name: 'stopped' } });
  expect(seen.length).toBeLessThan(6);
  const calls = server.received.length;
  expect(await call(endpointOf('good'), nodeWire(), stop.signal)).toEqual([seen.at(-1)]);
  expect(server.received).toHaveLength(calls);
});

test('INT-39 what is sent: two headers of ours, nothing of the browser, no redirect', async () => {
  const sent: (readonly [string, RequestInit])[] = [];
  const wire = nodeWire({
    fetch: (url, init) => {
      sent.push([url, init]);
      return fetch(url, init);
    },
  });
  await call(endpointOf('good'), wire);
  expect(sent).toHaveLength(1);
  const [url, init] = sent[0] ?? ['', {}];
  expect(url).toBe(`${server.base('good')}/chat/completions`);
  expect(init).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    headers: { authorization: `Bearer ${canary}`, 'content-type': 'application/json' },
  });
  expect(Object.keys(init.headers ?? {}).sort()).toEqual(['authorization', 'content-type']);
  expect(Object.keys(server.received.at(-1)?.headers ?? {}).join()).not.toContain('stainless');
});

test('INT-31 a key that was saved for another origin is not sent, and nothing else is', async () => {
  const calls = server.received.length;
  const key = { secret: canary, origin: 'https://a.example' };
  const pieces = await call({ ...endpointOf('good'), key });
  expect(pieces).toEqual([{ type: 'fault', fault: { name: 'key-elsewhere' } }]);
  expect(server.received).toHaveLength(calls);
});

/** As a browser does where CORS is in the way: the call fails, a look without reading does not. */
const unreadable = nodeWire({
  fetch: (url, init) =>
    init.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch')),
});

test('INT-40 a server that is there and may not be read is told from one that is not there', async () => {
  const refused = await call(endpointOf('cors-refused'), unreadable);
  expect(refused).toEqual([{ type: 'fault', fault: { name: 'unreadable' } }]);
  const look = server.received.at(-1);
  expect(look).toMatchObject({ scenario: 'cors-refused', method: 'GET' });
  expect(look?.headers['authorization']).toBeUndefined();
  const nobody = { ...endpointOf('good'), base: 'http://127.0.0.1:1/v1' };
  const none = await call({ base: nobody.base, model: 'm' });
  expect(none).toEqual([{ type: 'fault', fault: { name: 'unreachable' } }]);
});

test('INT-40 without a network there is no look either', async () => {
  const before = server.received.length;
  const last = await call(endpointOf('good'), { ...unreadable, online: () => false });
  expect(last).toEqual([{ type: 'fault', fault: { name: 'offline' } }]);
  expect(server.received).toHaveLength(before);
});

test('INT-38 no timer outlives a call', async () => {
  let running = 0;
  const { after, ...rest } = nodeWire();
  const wire: Wire = {
    ...rest,
    after: (wait, run) => {
      running++;
      let on = true;
      const cancel = after(wait, run);
      return () => {
        if (on) running--;
        on = false;
        cancel();
      };
    },
  };
  for (const scenario of ['good', 'cut', 'key-refused', 'html', 'malformed'] as const) {
    await call(endpointOf(scenario), wire);
    expect(running).toBe(0);
  }
});

test('INT-40 the server of these tests lets pages read its replies as it is told', async () => {
  const page = 'https://a.example';
  const strict = await startScenarioServer({ cors: page });
  const allowed = async (scenario: ScenarioName) => {
    const { headers } = await fetch(strict.base(scenario), { method: 'OPTIONS' });
    return headers.get('access-control-allow-origin');
  };
  expect(await allowed('good')).toBe(page);
  expect(await allowed('cors-refused')).toBeNull();
  await strict.close();
});
