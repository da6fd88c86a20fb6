import { expect, test } from 'vitest';
import { hash } from './hash';

test('SCH-11 the seed of the fuzz is FNV-1a: the same on every device and in every version', () => {
  expect([hash(''), hash('a'), hash('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
