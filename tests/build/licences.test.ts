import { expect, it } from 'vitest';
import { built } from './built.ts';

it.each(['svelte', 'dexie', 'ts-fsrs'])('ships the licence of %s', (name) => {
  expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: \\S+$`, 'm'));
});
