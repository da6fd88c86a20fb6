import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** The little of a browser that the smoke run asks for. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Evaluates an expression in the page, waits for it, and returns its value. */
  evaluate(expression: string): Promise<unknown>;
  end(): Promise<void>;
}

/** A browser that may not be on this machine. */
export interface Candidate {
  readonly name: string;
  /** The programs without which it cannot be driven, and how to get them. */
  readonly needs: readonly string[];
  readonly hint: string;
  start(): Promise<Driver>;
}

export interface Started {
  readonly child: ChildProcess;
  /** What it said first that fits. */
  readonly said: string;
}

/** Starts a program that does not outlive this one, whatever happens. */
export function launch([program = '', ...words]: readonly string[], env = {}): ChildProcess {
  const child = spawn(program, words, { env: { ...process.env, ...env } });
  process.once('exit', () => child.kill());
  return child;
}

/** Starts a program, and waits until it says that it is there. */
export function startProgram(line: readonly string[], there: RegExp): Promise<Started> {
  const child = launch(line);
  return new Promise((started, failed) => {
    let heard = '';
    const hear = (chunk: Buffer) => {
      heard += chunk.toString();
      const [said] = there.exec(heard) ?? [];
      if (said !== undefined) started({ child, said });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', failed);
    child.once('exit', () =>
      failed(new Error(`${String(line[0])} ended at once: ${heard.trim()}`)),
    );
  });
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}
