import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstShape } from '../coach/model/ladder';

type Verbs = typeof import('./coach-settings');

const address = 'https://a.example/v1';
const form = { base: address, model: 'm', remember: false };
const secret = 'sk-canary-0123456789';

let verbs: Verbs;

/** A page knows nothing but what is on the disk. */
async function newPage(): Promise<void> {
  vi.resetModules();
  verbs = await import('./coach-settings');
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await newPage();
});
afterEach(() => vi.unstubAllGlobals());

test('INT-45 without a saved endpoint the coach is offline', async () => {
  expect(await verbs.seeCoach()).toBeUndefined();
  expect(await verbs.coachEndpoint()).toBeUndefined();
  expect(await verbs.coachKind()).toBe('offline');
});

test('INT-45 an endpoint is saved in form, and a server on this device is known as one', async () => {
  const saved = await verbs.saveCoach({ ...form, base: ' http://localhost:11434/v1/ ' });
  const view = { base: 'http://localhost:11434/v1', model: 'm', key: 'none', local: true };
  expect(saved).toEqual({ ok: true, value: view });
  await newPage();
  expect(await verbs.seeCoach()).toEqual(view);
  expect(await verbs.coachEndpoint()).toMatchObject({ local: true });
});

test.each([
  ['base', { base: 'a.example' }],
  ['base', { base: 'http://a.example/v1' }],
  ['key', { key: 'two words' }],
  ['model', { model: '  ' }],
] as const)(
  'INT-45 a wrong %s is refused at its field, and nothing is kept',
  async (field, over) => {
    const refused = await verbs.saveCoach({ ...form, key: secret, ...over });
    expect(refused).toMatchObject({ ok: false, fault: { field } });
    if (!refused.ok) expect(refused.fault.text).toMatch(/^[A-Z].*\.$/);
    expect(await verbs.seeCoach()).toBeUndefined();
  },
);

test('INT-46 a session key is there until the page goes', async () => {
  await verbs.saveCoach({ ...form, key: secret });
  expect(await verbs.seeCoach()).toMatchObject({ key: 'session' });
  expect((await verbs.coachEndpoint())?.key).toEqual({ secret, origin: 'https://a.example' });
  await newPage();
  expect(await verbs.seeCoach()).toMatchObject({ base: address, key: 'none' });
});

test('INT-46 a remembered key is there on the next page', async () => {
  await verbs.saveCoach({ ...form, key: secret, remember: true });
  await newPage();
  expect(await verbs.seeCoach()).toMatchObject({ key: 'remembered' });
  expect((await verbs.coachEndpoint())?.key?.secret).toBe(secret);
});

test('INT-46 an empty field keeps the key, and the choice moves it', async () => {
  await verbs.saveCoach({ ...form, key: secret });
  await verbs.saveCoach({ ...form, key: '', remember: true });
  await newPage();
  expect(await verbs.seeCoach()).toMatchObject({ key: 'remembered' });
  const moved = await verbs.saveCoach({ ...form, model: 'other' });
  expect(moved).toMatchObject({ value: { model: 'other', key: 'session' } });
  await newPage();
  expect(await verbs.seeCoach()).toMatchObject({ key: 'none' });
});

test.each([true, false])(
  'INT-31 another origin drops the key, remembered or not (%s)',
  async (remember) => {
    await verbs.saveCoach({ ...form, key: secret, remember });
    const base = 'https://b.example/v1';
    expect(await verbs.saveCoach({ ...form, base, remember })).toMatchObject({
      value: { base, key: 'none' },
    });
    await verbs.saveCoach({ ...form, remember });
    expect(await verbs.seeCoach()).toMatchObject({ base: address, key: 'none' });
  },
);

test('INT-31 another path of the same origin keeps the key', async () => {
  await verbs.saveCoach({ ...form, key: secret });
  const base = 'https://a.example/v2';
  expect(await verbs.saveCoach({ ...form, base })).toMatchObject({ value: { key: 'session' } });
});

test('INT-46 without encryption a key is not remembered, and that is said', async () => {
  vi.stubGlobal('crypto', {});
  const refused = await verbs.saveCoach({ ...form, key: secret, remember: true });
  expect(refused).toMatchObject({ ok: false, fault: { field: 'key' } });
  expect(await verbs.seeCoach()).toBeUndefined();
  expect(await verbs.saveCoach({ ...form, key: secret })).toMatchObject({ ok: true });
});

test.each([true, false])('INT-48 a deleted key is gone at once (%s)', async (remember) => {
  await verbs.saveCoach({ ...form, key: secret, remember });
  await verbs.deleteKey();
  expect(await verbs.seeCoach()).toEqual({ base: address, model: 'm', key: 'none', local: false });
  expect(await verbs.coachEndpoint()).not.toHaveProperty('key');
});

test('INT-48 what is forgotten is gone from the disk and from this page', async () => {
  await verbs.saveCoach({ ...form, key: secret });
  await verbs.forgetCoach();
  expect(await indexedDB.databases()).toEqual([]);
  await verbs.saveCoach(form);
  expect(await verbs.seeCoach()).toMatchObject({ key: 'none' });
});

test('INT-35 a shape that worked is read back, and what makes no sense is left out', async () => {
  const endpoint = { base: address, model: 'm' };
  expect(await verbs.readShapes()).toEqual({});
  await verbs.keepShape(endpoint, { ...firstShape, rung: 'prompt' });
  const { keepLearnt, readLearnt } = await import('../storage/coach-settings');
  await keepLearnt({ ...(await readLearnt()), odd: { rung: 1 }, none: null });
  await newPage();
  expect(await verbs.readShapes()).toEqual({
    [`${address} m`]: { ...firstShape, rung: 'prompt' },
  });
});

test('INT-48 diagnostics name the kind of server, never its name', async () => {
  const kinds: string[] = [];
  for (const base of ['http://127.0.0.1:1/v1', 'https://api.openai.com/v1', address]) {
    await verbs.saveCoach({ ...form, base, key: secret });
    kinds.push(await verbs.coachKind());
  }
  expect(kinds).toEqual([
    'a server on this device',
    'a server of the list',
    'a server of another address',
  ]);
});
