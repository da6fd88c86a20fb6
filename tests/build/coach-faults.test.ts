import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { remedyFor } from '../../src/coach/model/doctor';
import { presets } from '../../src/coach/model/endpoint';
import type { Fault } from '../../src/coach/model/faults';
import type { Way } from '../../src/coach/model/offline';
import { faultText } from '../../src/coach/model/faults';

const document = read('docs/coach-faults.md');
const page = 'https://cards.example';

/** One of each, with the examples of the document; the compiler asks for those that are new. */
const faults: { readonly [Name in Fault['name']]: Extract<Fault, { readonly name: Name }> } = {
  offline: { name: 'offline' },
  unreachable: { name: 'unreachable' },
  unreadable: { name: 'unreadable' },
  'key-elsewhere': { name: 'key-elsewhere' },
  'key-missing': { name: 'key-missing' },
  'key-refused': { name: 'key-refused' },
  forbidden: { name: 'forbidden', said: 'No access to this model' },
  'not-found': { name: 'not-found', said: 'model not found' },
  'no-credit': { name: 'no-credit' },
  'too-many': { name: 'too-many', wait: 20 },
  rejected: { name: 'rejected', status: 400, said: 'unknown parameter' },
  'server-fault': { name: 'server-fault', status: 503, said: 'overloaded' },
  'no-reply': { name: 'no-reply', after: 30 },
  stalled: { name: 'stalled', after: 20 },
  cut: { name: 'cut' },
  'ended-early': { name: 'ended-early' },
  'error-in-reply': { name: 'error-in-reply', said: 'CUDA out of memory' },
  'not-a-model': { name: 'not-a-model', type: 'text/html' },
  malformed: { name: 'malformed' },
  'too-long': { name: 'too-long' },
  declined: { name: 'declined' },
  'not-understood': { name: 'not-understood' },
  stopped: { name: 'stopped' },
  interrupted: { name: 'interrupted' },
};

/** As the buttons are called. */
const wayNames: Readonly<Record<Way, string>> = {
  again: 'Try again',
  endpoint: 'Coach settings',
  'self-mark': 'Mark it myself',
};

interface Row {
  readonly fault: string;
  readonly cells: readonly string[];
}

const rows = document.split('\n').flatMap((line): Row[] => {
  if (!line.startsWith('| `')) return [];
  const [fault = '', ...cells] = line.slice(2, -2).split(' | ');
  return [{ fault: fault.replaceAll('`', ''), cells }];
});

test('INT-33 the table of faults has one row for each, and no other', () => {
  expect(rows.map(({ fault }) => fault).sort()).toEqual(Object.keys(faults).sort());
});

test.each(Object.values(faults))('INT-33 the row of $name says what Joe reads', (fault) => {
  const cells = rows.find((row) => row.fault === fault.name)?.cells ?? [];
  const { text, ways } = faultText(fault);
  const [happened, read, kept, on] = cells;
  expect(cells).toHaveLength(4);
  expect(happened).not.toBe('');
  expect(read).toBe(text);
  expect(kept).toMatch(/^the answer/);
  expect(on).toBe(ways.map((way) => wayNames[way]).join(', '));
});

test('INT-32 what a server on this device needs is told as the coach tells it', () => {
  const told = document.replace(/\s+/g, ' ');
  const common = 'If the browser asks for access';
  for (const { base } of presets.filter(({ local }) => local)) {
    const [own = '', rest = ''] = (remedyFor(base, page) ?? '').split(common);
    expect(own).not.toBe('');
    expect(told).toContain(`: ${own.trim()}`);
    expect(told).toContain(common + rest);
  }
});

test('INT-33 the sentences that stand elsewhere in the code are told as they are there', () => {
  const quoted = document.replace(/\s+/g, ' ').match(/"[A-Z][^"]{20,}\."/g) ?? [];
  const [gone, notLoaded, offline, declined] = quoted.slice(-4).map((text) => text.slice(1, -1));
  const run = read('src/ui/interview/model-run.svelte.ts');
  const words = read('src/ui/settings/coach-words.ts');
  for (const text of [gone, notLoaded]) expect(run).toContain(`'${text ?? 'nothing'}'`);
  for (const text of [offline, declined]) expect(words).toContain(`'${text ?? 'nothing'}'`);
});

test('INT-33 the buttons are called what the document calls them', () => {
  const source = read('src/ui/interview/ModelWait.svelte');
  for (const name of Object.values(wayNames)) {
    expect(source).toMatch(new RegExp(`'${name}'|>\\s*${name}\\s*<`));
    expect(document).toContain(`**${name}**`);
  }
});

function read(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
}
