import type { Millis } from '../time/study-day';
import type { Result } from '../result';
import { failed, ok } from '../result';
import { crc32 } from './crc32';

/**
 * A backup is two lines of text: a head that says what follows, and the body. The head lets a
 * truncated, damaged, foreign or newer file be told apart before anything is read from it.
 */
export interface BackupHead {
  readonly format: typeof backupFormat;
  readonly version: number;
  readonly length: number;
  readonly crc32: string;
}

/**
 * Fields and events are only ever added: version 2 brought mock sessions and cards of one's own, version 3 the
 * interview date, parameters of memory and what the library does to cards, version 4 runs of SQL drills.
 */
export interface BackupBody {
  readonly createdAt: Millis;
  readonly device: string;
  readonly events: number;
  readonly settings: unknown;
  readonly drafts: readonly unknown[];
  /** Sealed segments, oldest first: base64 of gzip of packed events. */
  readonly segments: readonly string[];
  /** The open end of the log, packed likewise. */
  readonly tail: readonly string[];
}

export const backupFormat = 'backfill-backup';
export const backupVersion = 4;
/** How the text of every backup begins. */
const opening = `{"format":"${backupFormat}"`;

export function writeBackup(body: BackupBody): string {
  const text = JSON.stringify(body);
  const head: BackupHead = {
    format: backupFormat,
    version: backupVersion,
    length: text.length,
    crc32: crc32(text),
  };
  return `${JSON.stringify(head)}\n${text}\n`;
}

export type BackupFault =
  | { readonly kind: 'empty' | 'foreign' | 'damaged' }
  | { readonly kind: 'truncated'; readonly missing: number }
  | { readonly kind: 'newer'; readonly version: number };

/** Reads a backup of any released version; nothing of it is trusted before its checksum holds. */
export function readBackup(text: string): Result<BackupBody, BackupFault> {
  if (text.trim() === '') return failed({ kind: 'empty' });
  const end = text.indexOf('\n');
  const head = parse(end < 0 ? text : text.slice(0, end)) as Partial<BackupHead> | undefined;
  if (head?.format !== backupFormat || typeof head.version !== 'number') {
    const begun = text.startsWith(opening) || opening.startsWith(text);
    if (!begun) return failed({ kind: 'foreign' });
    return failed(end < 0 ? { kind: 'truncated', missing: 0 } : { kind: 'damaged' });
  }
  if (!Number.isInteger(head.version) || head.version < 1) return failed({ kind: 'damaged' });
  if (head.version > backupVersion) return failed({ kind: 'newer', version: head.version });
  const body = end < 0 ? '' : text.slice(end + 1).replace(/\r?\n$/, '');
  const missing = (head.length ?? 0) - body.length;
  if (missing > 0) return failed({ kind: 'truncated', missing });
  if (missing < 0 || crc32(body) !== head.crc32) return failed({ kind: 'damaged' });
  const parsed = parse(body);
  return isBody(parsed) ? ok(parsed) : failed({ kind: 'damaged' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBody(value: unknown): value is BackupBody {
  const body = value as Partial<BackupBody> | null | undefined;
  return (
    typeof body?.createdAt === 'number' &&
    typeof body.device === 'string' &&
    isTexts(body.segments) &&
    isTexts(body.tail) &&
    Array.isArray(body.drafts) &&
    body.drafts.every(isDraft)
  );
}

function isDraft(value: unknown): boolean {
  const draft = value as { id?: unknown; text?: unknown; at?: unknown } | null;
  return (
    typeof draft?.id === 'string' && typeof draft.text === 'string' && typeof draft.at === 'number'
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
