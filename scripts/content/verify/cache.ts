import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Remembers the blocks that held, so that only changed ones run again. */
export interface VerifyCache {
  has(key: string): boolean;
  /** Keeps these keys and forgets all others. */
  save(keys: Iterable<string>): void;
}

export const noCache: VerifyCache = { has: () => false, save: () => undefined };

/** Raise it when an engine or the comparison changes. */
const generation = 3;

export function keyOf(block: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([generation, block]))
    .digest('hex')
    .slice(0, 16);
}

export function openCache(file: string): VerifyCache {
  const held = new Set(read(file));
  return {
    has: (key) => held.has(key),
    save(keys) {
      mkdirSync(dirname(file), { recursive: true });
      // Renamed into place: two runs at once must not leave half a file.
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify([...new Set(keys)].sort(), null, 1));
      renameSync(draft, file);
    },
  };
}

function read(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[];
  } catch {
    return [];
  }
}
