import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, startProgram, stopProgram } from './driver.ts';
import type { Candidate } from './driver.ts';

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const miniBrowser = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
const capabilities = {
  alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
};

/** WebKitGTK through its WebDriver. It always wants a screen: a virtual one will do. */
export const webkit: Candidate = {
  name: 'WebKit',
  needs: ['WebKitWebDriver', 'Xvfb', miniBrowser],
  hint: 'apt-get install webkit2gtk-driver xvfb',
  async start() {
    const screen = await startProgram(['Xvfb', '-displayfd', '1'], /^\d+(?=\n)/);
    const port = await freePort();
    const driver = launch(['WebKitWebDriver', `--port=${port}`], { DISPLAY: `:${screen.said}` });
    const ask = asker(`http://127.0.0.1:${port}`);
    await untilReady(ask);
    const { sessionId } = (await ask('POST', '/session', { capabilities })) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: 30_000 });
    return {
      open: async (url) => void (await ask('POST', `${session}/url`, { url })),
      evaluate: (expression) =>
        ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
      async end() {
        await ask('DELETE', session);
        await stopProgram(driver);
        await stopProgram(screen.child);
      },
    };
  },
};

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;

/** Plain WebDriver. */
function asker(address: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function untilReady(ask: Ask): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask('GET', '/status');
      return;
    } catch (fault) {
      if (tries === 100) throw fault;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
