import type { Connection } from './connection.ts';

interface Transfer {
  readonly url: string;
  bytes: number;
}

/** Counts what every page and worker of a browser takes from the network, heads included. */
export class Traffic {
  #transfers = new Map<string, Transfer>();

  constructor(connection: Connection) {
    const of = (session: string | undefined, id: unknown) => `${session} ${String(id)}`;
    connection.on('Network.requestWillBeSent', ({ requestId, request }, session) => {
      const { url } = request as { url: string };
      this.#transfers.set(of(session, requestId), { url, bytes: 0 });
    });
    const add = (key: string, change: (bytes: number) => number) => {
      const transfer = this.#transfers.get(key);
      if (transfer) transfer.bytes = change(transfer.bytes);
    };
    connection.on('Network.dataReceived', ({ requestId, encodedDataLength }, session) =>
      add(of(session, requestId), (bytes) => bytes + Number(encodedDataLength)),
    );
    connection.on('Network.loadingFinished', ({ requestId, encodedDataLength }, session) =>
      add(of(session, requestId), () => Number(encodedDataLength)),
    );
  }

  /** Bytes so far, of what has arrived and of what is on its way. */
  get bytes(): number {
    return [...this.#transfers.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Every request that was not answered from a cache, the largest first. */
  list(): Transfer[] {
    return [...this.#transfers.values()]
      .filter(({ bytes }) => bytes > 0)
      .sort((a, b) => b.bytes - a.bytes);
  }

  reset(): void {
    this.#transfers.clear();
  }
}
