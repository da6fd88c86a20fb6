import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '../serve.ts';

/** Playwright's global setup: the build on a free port, until the last journey has ended. */
export default async function serveBuild(): Promise<() => void> {
  const root = resolve(import.meta.dirname, '../..');
  const server = await serve(resolve(root, process.env['DIST'] ?? 'dist'), 0);
  const { port } = server.address() as AddressInfo;
  // The workers start after this, read the configuration again, and inherit this.
  process.env['JOURNEYS_URL'] = `http://localhost:${port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
