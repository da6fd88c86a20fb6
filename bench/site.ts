import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '../scripts/serve.ts';

/** A build and the server that serves it, on an origin that outlives the server. */
export class Site {
  readonly dist: string;
  #server: Server | undefined;
  #port = 0;
  #sockets = new Set<Socket>();

  constructor(dist: string) {
    this.dist = dist;
  }

  get url(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** Path of the catalog's index in our builds. */
  get index(): string {
    const content = 'assets/content';
    const name = readdirSync(resolve(this.dist, content)).find((file) => file.startsWith('index.'));
    return `/${content}/${name}`;
  }

  /** Everything that was ever sent, heads included. */
  get bytes(): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  }

  async start(dist = this.dist): Promise<void> {
    if (this.#server) return;
    this.#server = await serve(dist, this.#port);
    this.#server.on('connection', (socket) => this.#sockets.add(socket));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** The network is gone, as far as this site goes. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    // After the close, or the browser would open the next connection in between.
    server.closeAllConnections();
    await closed;
  }
}
