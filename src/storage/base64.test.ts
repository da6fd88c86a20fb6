import { expect, test } from 'vitest';
import { bytesOf, textOf } from './base64';

test('BAK-1 bytes of any length and value come back from their text', () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(bytesOf(textOf(bytes))).toEqual(bytes);
  }
});

test('BAK-1 the text is what other tools call base64', () => {
  expect(textOf(new TextEncoder().encode('Backfill'))).toBe('QmFja2ZpbGw=');
  expect(() => bytesOf('no base64!')).toThrow();
});
