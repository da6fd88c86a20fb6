import type { Connection } from './connection.ts';

/** A mid-range phone on a slow line, as Lighthouse has it. */
export interface Profile {
  /** How many times slower than this machine. */
  readonly cpu: number;
  readonly line?: Line;
}

export interface Line {
  /** Milliseconds a request. */
  readonly latency: number;
  /** Bytes a second. */
  readonly down: number;
}

const slowLine: Line = { latency: 562, down: 1_440_000 / 8 };

export const phone: Profile = { cpu: 4, line: slowLine };
/** For what happens without any network: the same processor. */
export const phoneOffline: Profile = { cpu: 4 };
export const unthrottled: Profile = { cpu: 1 };

/** Milliseconds that some bytes need on the line, after the first of them has come. */
export function lineTime(bytes: number, { down } = slowLine): number {
  return (bytes / down) * 1000;
}

/** Puts one target, a page or a service worker, on the profile. */
export async function throttle(
  connection: Connection,
  session: string,
  { cpu, line }: Profile,
  kind: 'page' | 'worker',
): Promise<void> {
  const send = (method: string, params = {}) => connection.send(method, params, session);
  await send('Network.enable');
  // Only pages can be slowed down: a worker has a thread, and so a core, of its own.
  if (kind === 'page') await send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (line) {
    await send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.down,
      uploadThroughput: line.down / 2,
    });
  }
}
