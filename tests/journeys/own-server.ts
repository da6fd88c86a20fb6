import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { readHeaderRules } from '../../scripts/serve/header-rules.ts';
import { answer } from '../../scripts/serve/static-files.ts';

/** The build under test. */
export const dist = resolve(import.meta.dirname, '../..', process.env['DIST'] ?? 'dist');

/** A server that a journey may stop, cut off or give another build. */
export interface OwnServer {
  readonly origin: string;
  /** Paths asked for since it was started. */
  readonly asked: readonly string[];
  /** Serves another build from now on, as a deployment does. */
  deploy(folder: string): void;
  /** Answers this many more requests; then the line is dead. */
  cutAfter(requests: number): void;
  mend(): void;
  stop(): Promise<void>;
}

export async function startServer(folder = dist): Promise<OwnServer> {
  let build = { folder, rules: readHeaderRules(folder) };
  let left = Infinity;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (left-- <= 0) request.socket.destroy();
    else void answer(build.folder, build.rules, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, () => listening()));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    asked,
    deploy(next) {
      build = { folder: next, rules: readHeaderRules(next) };
    },
    cutAfter(requests) {
      left = requests;
    },
    mend() {
      left = Infinity;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((ended) => server.close(() => ended()));
    },
  };
}
