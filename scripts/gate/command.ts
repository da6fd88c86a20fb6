import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Outcome } from './stage.ts';

const running = new Set<ChildProcess>();

let stopping = false;

/** Ends whatever runs at the moment, waits for it, and lets nothing more begin. */
export async function stopCommands(): Promise<void> {
  stopping = true;
  const ended = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const child of running) child.kill('SIGINT');
  await Promise.all(ended);
}

export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

export interface HowToRun {
  /** Whether to show the output while it comes. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a tool of node_modules; npm has put them on the PATH. */
export function command(line: string, { live = false, env }: HowToRun = {}): Promise<Ended> {
  if (stopping) return new Promise(() => undefined);
  const [program = '', ...words] = line.split(' ');
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  running.add(child);
  const chunks: Buffer[] = [];
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    if (live) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((ended) => {
    const end = (ok: boolean, more = '') => {
      running.delete(child);
      ended({ ok, output: Buffer.concat(chunks).toString() + more });
    };
    child.once('error', (fault) => end(false, fault.message));
    child.once('close', (code) => end(code === 0));
  });
}

/** A stage that is one command, and counts as one. */
export async function single(line: string): Promise<Outcome> {
  const { ok, output } = await command(line);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skips: [], output };
}
