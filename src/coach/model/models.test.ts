import { expect, test } from 'vitest';
import { nodeWire } from '../../../tests/fixtures/wire';
import type { Endpoint } from './endpoint';
import { listModels } from './models';

const endpoint: Endpoint = {
  base: 'https://a.example/v1',
  model: '',
  key: { secret: 'sk-canary', origin: 'https://a.example' },
};
const running = new AbortController().signal;

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** What is listed where the server replies with this, and what it was sent. */
async function listed(body: string, over: Partial<Endpoint> = {}, status = 200) {
  const sent: Sent[] = [];
  const wire = nodeWire({
    fetch: async (url, init) => {
      sent.push({ url, init });
      return new Response(body, { status });
    },
  });
  return { models: await listModels({ ...endpoint, ...over }, wire, running), sent };
}

test('INT-47 models are listed with their prices, where the server gives any', async () => {
  const data = [
    { id: 'a', pricing: { prompt: '0.000001', completion: '0.000004' } },
    { id: 'auto', pricing: { prompt: '-1', completion: '-1' } },
    { id: 'b' },
    { id: 7 },
    null,
  ];
  const { models } = await listed(JSON.stringify({ object: 'list', data }));
  expect(models).toEqual([
    { id: 'a', price: { read: 0.000001, written: 0.000004 } },
    { id: 'auto' },
    { id: 'b' },
  ]);
});

test('INT-39 the list is asked for as a call is: the key alone, no cookies, no redirect', async () => {
  const { sent } = await listed('{}');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe('https://a.example/v1/models');
  expect(sent[0]?.init).toMatchObject({
    headers: { authorization: 'Bearer sk-canary' },
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
});

test('INT-31 a key of another origin is not sent for a list either', async () => {
  const { models, sent } = await listed('{"data":[{"id":"a"}]}', { base: 'https://b.example/v1' });
  expect([models, sent]).toEqual([undefined, []]);
});

test.each([
  ['a page', '<!doctype html>', 200],
  ['another form', '{"models":[]}', 200],
  ['nothing', '{"data":[]}', 200],
  ['an error', '{"data":[{"id":"a"}]}', 404],
])('INT-47 from %s no list is read', async (_, body, status) => {
  expect((await listed(body, {}, status)).models).toBeUndefined();
});

test('INT-47 a list ends after ten seconds, and at Stop', async () => {
  const stop = new AbortController();
  let waited = 0;
  const silent = nodeWire({
    fetch: (_, { signal }) =>
      new Promise((__, fail) => signal?.addEventListener('abort', () => fail(new Error('ended')))),
    after: (wait, run) => {
      waited = wait;
      queueMicrotask(run);
      return () => undefined;
    },
  });
  expect(await listModels(endpoint, silent, running)).toBeUndefined();
  expect(waited).toBe(10_000);
  const waiting = listModels(endpoint, { ...silent, after: () => () => undefined }, stop.signal);
  stop.abort();
  expect(await waiting).toBeUndefined();
});
