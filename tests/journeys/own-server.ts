import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
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
  /** Sends half of what this fits, and ends the line. */
  breakOff(path: RegExp): void;
  /** Holds back what this fits. @returns what lets it go. */
  hold(path: RegExp): () => void;
  mend(): void;
  stop(): Promise<void>;
}

export async function startServer(folder = dist): Promise<OwnServer> {
  let build = { folder, rules: readHeaderRules(folder) };
  let left = Infinity;
  let broken: RegExp | undefined;
  let held: { readonly path: RegExp; readonly until: Promise<void> } | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    if (left-- <= 0) request.socket.destroy();
    else void serve(request, response, url);
  });
  async function serve(request: IncomingMessage, response: ServerResponse, url: string) {
    if (held?.path.test(url)) await held.until;
    if (broken?.test(url)) sendHalf(response);
    await answer(build.folder, build.rules, request, response);
  }
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
    breakOff(path) {
      broken = path;
    },
    hold(path) {
      let release: () => void = () => undefined;
      held = { path, until: new Promise((released) => (release = released)) };
      return release;
    },
    mend() {
      left = Infinity;
      broken = undefined;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((ended) => server.close(() => ended()));
    },
  };
}

/** What is announced is twice what comes. */
function sendHalf(response: ServerResponse): void {
  response.end = ((body: Buffer) =>
    response.write(body.subarray(0, body.length / 2), () =>
      response.destroy(),
    )) as unknown as ServerResponse['end'];
}
