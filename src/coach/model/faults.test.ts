import { expect, test } from 'vitest';
import type { Fault } from './faults';
import { faultText } from './faults';
import { oneLine, withoutKey } from './redact';
import { faultOfRefusal } from './refusals';

const faults: { readonly [Name in Fault['name']]: Extract<Fault, { readonly name: Name }> } = {
  offline: { name: 'offline' },
  unreachable: { name: 'unreachable' },
  unreadable: { name: 'unreadable' },
  'key-elsewhere': { name: 'key-elsewhere' },
  'key-missing': { name: 'key-missing' },
  'key-refused': { name: 'key-refused' },
  forbidden: { name: 'forbidden', said: 'Not yours' },
  'not-found': { name: 'not-found' },
  'no-credit': { name: 'no-credit' },
  'too-many': { name: 'too-many', wait: 7 },
  rejected: { name: 'rejected', status: 400, said: 'No' },
  'server-fault': { name: 'server-fault', status: 503 },
  'no-reply': { name: 'no-reply', after: 30 },
  stalled: { name: 'stalled', after: 90 },
  cut: { name: 'cut' },
  'ended-early': { name: 'ended-early' },
  'error-in-reply': { name: 'error-in-reply' },
  'not-a-model': { name: 'not-a-model', type: 'text/html' },
  malformed: { name: 'malformed' },
  'too-long': { name: 'too-long' },
  declined: { name: 'declined' },
  'not-understood': { name: 'not-understood' },
  stopped: { name: 'stopped' },
  interrupted: { name: 'interrupted' },
};

test.each(Object.values(faults))('INT-33 $name has words of its own and a way on', (fault) => {
  const { text, ways } = faultText(fault);
  const others = Object.values(faults).filter(({ name }) => name !== fault.name);
  expect(others.map((other) => faultText(other).text)).not.toContain(text);
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/undefined|\[object|[.]{2}/);
  expect(ways).toContain('self-mark');
});

test('INT-33 the wait that a server asks for is said, if it can be read', () => {
  expect(faultText({ name: 'too-many', wait: 1 }).text).toContain('in 1 second.');
  expect(faultText({ name: 'too-many', wait: 600 }).text).toContain('in 10 minutes.');
  expect(faultText({ name: 'too-many' }).text).toContain('Wait a minute');
});

test('INT-33 a server on this device comes with what it needs', () => {
  expect(faultText({ name: 'unreadable' }, 'Start it anew.').text).toContain('Start it anew.');
});

const now = Date.parse('2026-01-01T00:00:00Z');

function named(status: number, body: string, retryAfter: string | null = null): Fault {
  return faultOfRefusal({ status, body, retryAfter }, now, 'secret');
}

test.each([
  [401, '', 'key-refused'],
  [400, '[{"error":{"message":"API key not valid."}}]', 'key-refused'],
  [402, '', 'no-credit'],
  [429, '{"error":{"code":"insufficient_quota"}}', 'no-credit'],
  [403, '', 'forbidden'],
  [404, '<html>', 'not-found'],
  [429, '', 'too-many'],
  [400, 'No such parameter', 'rejected'],
  [422, '', 'rejected'],
  [500, '', 'server-fault'],
  [503, '', 'server-fault'],
])('INT-33 status %i with %j is %s', (status, body, name) => {
  expect(named(status, body).name).toBe(name);
});

test('INT-33 a key that was not sent is missing, and not wrong', () => {
  const refused = { status: 401, body: '', retryAfter: null };
  expect(faultOfRefusal(refused, now, undefined)).toEqual({ name: 'key-missing' });
  expect(faultOfRefusal(refused, now, '')).toEqual({ name: 'key-missing' });
});

test('INT-33 Retry-After is read as seconds or as a date, and never as nonsense', () => {
  const waits = ['7', '0', '99999', 'Thu, 01 Jan 2026 00:01:00 GMT', 'soon', null].map((header) =>
    named(429, '', header),
  );
  const wait = (seconds: number) => ({ name: 'too-many', wait: seconds });
  const none = { name: 'too-many' };
  expect(waits).toEqual([wait(7), wait(1), wait(3600), wait(60), none, none]);
});

test('INT-33 what a server says is found wherever it puts it, and a page is not quoted', () => {
  const said = (body: string) => ('said' in named(400, body) ? named(400, body) : undefined);
  for (const body of [
    '{"error":{"message":"No."}}',
    '{"error":"No."}',
    '{"message":"No."}',
    '{"detail":[{"msg":"No."}]}',
    '[{"error":{"message":"No."}}]',
    'No.',
  ]) {
    expect(said(body)).toMatchObject({ said: 'No.' });
  }
  expect(said('<!doctype html><p>No.</p>')).toBeUndefined();
  expect(said('{"a":1}')).toBeUndefined();
});

const canary = 'sk-canary-7f3a9c51d0e84b62';

test('INT-34 neither the key nor a piece of it is in a fault', () => {
  for (const status of [400, 401, 402, 403, 404, 429, 500]) {
    for (const words of [
      `Wrong key ${canary}.`,
      'Wrong key sk-canar****4b62, sorry',
      `{"error":{"message":"'${canary}'"}}`,
    ]) {
      const fault = faultOfRefusal({ status, body: words, retryAfter: canary }, now, canary);
      const shown = JSON.stringify(fault) + faultText(fault).text;
      expect(shown).not.toContain('canar');
      expect(shown).not.toContain('7f3a9c');
    }
  }
});

test('INT-34 words that are no key stay', () => {
  expect(withoutKey('The model does not exist', canary)).toBe('The model does not exist');
  expect(withoutKey('x', undefined)).toBe('x');
  expect(oneLine(' a\n\tb\u0000c ', 4)).toBe('a b…');
});
