import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupBody } from './backup-file';
import { backupVersion, readBackup, writeBackup } from './backup-file';
import { crc32 } from './crc32';

const body: BackupBody = {
  createdAt: 1_763_800_000_000,
  device: 'phone',
  events: 0,
  settings: { theme: 'dark' },
  drafts: [{ id: 'q', text: 'Späte Daten: 日本語 \ud83d', at: 1 }],
  segments: ['H4sIAAAA'],
  tail: [],
};
const file = writeBackup(body);
const headEnd = file.indexOf('\n');

/** The file with some text of its head replaced. */
const withHead = (from: string, to: string) =>
  file.slice(0, headEnd).replace(from, to) + file.slice(headEnd);

test('BAK-1 the checksum is the CRC-32 that other tools compute, over both bytes of a letter', () => {
  expect(crc32('123456789')).toBe('cbf43926');
  const sameLowByte = { first: '\u65e5', second: '\u66e5' };
  expect(crc32(sameLowByte.first)).not.toBe(crc32(sameLowByte.second));
});

test('BAK-1 a backup is a head and a body, a line each, and reads back as written', () => {
  expect(file.trimEnd().split('\n')).toHaveLength(2);
  const head: unknown = JSON.parse(file.slice(0, headEnd));
  expect(head).toMatchObject({ format: 'backfill-backup', version: backupVersion });
  expect(readBackup(file)).toEqual({ ok: true, value: body });
});

test('BAK-1 line ends that a mail program changed, or cut off, do no harm', () => {
  expect(readBackup(file.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: body });
  expect(readBackup(file.trimEnd())).toEqual({ ok: true, value: body });
});

describe('BAK-2 refused with its reason', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\n', 'empty'],
    ['another JSON file', '{"cards":[1,2]}\n', 'foreign'],
    ['a page', '<!doctype html>\n<p>Not found', 'foreign'],
    ['another format', withHead('backfill-backup', 'backfill-export'), 'foreign'],
    ['a bare null', 'null', 'foreign'],
    ['a head alone', file.slice(0, headEnd), 'truncated'],
    ['half a head', file.slice(0, headEnd - 9), 'truncated'],
    ['the first word', file.slice(0, 10), 'truncated'],
    ['a body that is longer', `${file.trimEnd()}]\n`, 'damaged'],
    ['a head that is no JSON', withHead('}', ']'), 'damaged'],
    ['a version that never was', withHead(`"version":${backupVersion}`, '"version":0'), 'damaged'],
    ['a head without its length', withHead('length', 'lenght'), 'damaged'],
    ['a body of another shape', writeBackup({ ...body, segments: [1] } as never), 'damaged'],
    ['a body that is null', writeBackup(null as never), 'damaged'],
  ])('BAK-2 %s', (_what, text, kind) => {
    expect(readBackup(text)).toMatchObject({ ok: false, fault: { kind } });
  });

  test('BAK-2 a newer file says its version, whatever its body is', () => {
    const newer = withHead(`"version":${backupVersion}`, `"version":${backupVersion + 1}`);
    const fault = { kind: 'newer', version: backupVersion + 1 };
    expect(readBackup(newer)).toEqual({ ok: false, fault });
    expect(readBackup(newer.slice(0, headEnd + 40))).toEqual({ ok: false, fault });
  });

  test('BAK-2 a file cut off anywhere is truncated, and says how much is missing', () => {
    const complete = file.trimEnd().length;
    for (let length = 1; length < complete; length++) {
      const expected = { kind: 'truncated', missing: length > headEnd ? complete - length : 0 };
      if (length === headEnd) expected.missing = complete - headEnd - 1;
      expect(readBackup(file.slice(0, length))).toEqual({ ok: false, fault: expected });
    }
  });

  test('BAK-2 one changed character anywhere is noticed', () => {
    const place = fc.nat(file.trimEnd().length - 1);
    fc.assert(
      fc.property(place, fc.integer({ min: 33, max: 0x2fff }), (index, unit) => {
        const character = String.fromCharCode(unit);
        fc.pre(file[index] !== character);
        const changed = file.slice(0, index) + character + file.slice(index + 1);
        expect(readBackup(changed).ok).toBe(false);
      }),
      { numRuns: 800 },
    );
  });
});
