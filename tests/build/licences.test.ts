import { expect, it } from 'vitest';
import { built, builtFiles } from './built.ts';

const licences = built(builtFiles('.txt').find((name) => name.includes('licences-')) ?? '');

it.each(['svelte', 'dexie', 'ts-fsrs'])('ships the licence of %s', (name) => {
  expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: \\S+$`, 'm'));
});
