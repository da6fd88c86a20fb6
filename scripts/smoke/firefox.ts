import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, stopProgram } from './driver.ts';
import type { Candidate } from './driver.ts';

/** Debian has no geckodriver, but Firefox speaks WebDriver BiDi by itself. */
export const firefox: Candidate = {
  name: 'Firefox',
  needs: ['firefox-esr'],
  hint: 'apt-get install firefox-esr',
  async start() {
    const profile = mkdtempSync(join(tmpdir(), 'backfill-firefox-'));
    const words = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
    const { child, said } = await startProgram(['firefox-esr', ...words], /ws:\/\/[\w.:]+(?=\s)/);
    const ask = await connect(`${said}/session`);
    await ask('session.new', { capabilities: {} });
    const { contexts } = (await ask('browsingContext.getTree', {})) as Tree;
    const context = contexts[0]?.context;
    return {
      async open(url) {
        await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      async evaluate(expression) {
        const target = { context };
        const answer = await ask('script.evaluate', { expression, target, awaitPromise: true });
        const { result, exceptionDetails } = answer as Evaluation;
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result?.value;
      },
      async end() {
        await stopProgram(child);
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
};

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

interface Evaluation {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

type Ask = (method: string, params: object) => Promise<unknown>;

async function connect(address: string): Promise<Ask> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', () => failed(new Error(`No answer from ${address}.`)));
  });
  let last = 0;
  return async (method, params) => {
    const id = ++last;
    const answer = await new Promise<Answer>((answered) => {
      waiting.set(id, answered);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? 'failed'}`);
    return answer.result;
  };
}
