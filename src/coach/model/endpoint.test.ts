import { expect, test } from 'vitest';
import { remedyFor } from './doctor';
import { isLocal, presetOf, presets, readBase, readKey, secretFor } from './endpoint';

function refusal(typed: string): string {
  const base = readBase(typed);
  return base.ok ? `taken: ${base.value}` : base.fault;
}

test('INT-30 every preset is an address that is taken as it is', () => {
  for (const { base, local } of presets.filter((preset) => preset.base !== '')) {
    expect(readBase(base)).toEqual({ ok: true, value: base });
    expect(isLocal(base)).toBe(local ?? false);
  }
});

test('INT-30 an address is brought into form: blanks, slashes and the path of a call go', () => {
  const typed = [
    ' https://a.example/v1/ ',
    'https://a.example/v1/chat/completions',
    'HTTPS://A.example/v1',
  ];
  for (const one of typed)
    expect(readBase(one)).toEqual({ ok: true, value: 'https://a.example/v1' });
});

test.each([
  ['', /Type the address/],
  ['localhost:11434', /begin with https/],
  ['https://', /complete address/],
  ['https://me:secret@a.example/v1', /name and password/],
  ['https://a.example/v1?key=1', /first \? or #/],
  ['http://a.example/v1', /only this device/],
  ['http://192.168.1.5:11434/v1', /only this device/],
  ['http://localhost.a.example/v1', /only this device/],
])('INT-30 %j is refused with what to change', (typed, words) => {
  expect(refusal(typed)).toMatch(words);
});

test('INT-31 a key goes to the origin it was saved for, and to no other', () => {
  const key = readKey(' Bearer sk-canary ', 'https://a.example/v1');
  if (!key.ok) throw new Error(key.fault);
  expect(key.value).toEqual({ secret: 'sk-canary', origin: 'https://a.example' });
  expect(secretFor('https://a.example/v2/chat', key.value)).toBe('sk-canary');
  const others = [
    'http://a.example/v1',
    'https://a.example:8443/v1',
    'https://b.a.example/v1',
    'https://a.example.evil.example/v1',
    'https://a.example@evil.example/v1',
    'nonsense',
  ];
  for (const other of others) expect(secretFor(other, key.value)).toBeUndefined();
});

test('INT-31 what cannot stand in a header is no key', () => {
  for (const typed of ['', 'a b', 'ключ', 'a\nb']) {
    expect(readKey(typed, 'https://a.example/v1').ok).toBe(false);
  }
  expect(readKey('sk-1', 'nonsense').ok).toBe(false);
});

test('INT-32 a local server is known by its port, and what it needs is said exactly', () => {
  expect(presetOf('http://127.0.0.1:11434/v1')?.name).toBe('ollama');
  const page = 'https://backfill.example';
  expect(remedyFor('http://localhost:11434/v1', page)).toContain(`OLLAMA_ORIGINS=${page}.`);
  expect(remedyFor('http://localhost:1234/v1', page)).toContain('CORS');
  expect(remedyFor('http://localhost:9999/v1', page)).toContain(page);
  expect(remedyFor('https://api.openai.com/v1', page)).toBeUndefined();
});
