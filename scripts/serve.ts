import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { ownArguments } from './arguments.ts';
import { readHeaderRules } from './serve/header-rules.ts';
import { answer } from './serve/static-files.ts';

export const defaultPort = 4173;

/** Serves a build as a host would: the headers of its own `_headers` file, compressed. */
export function serve(dist: string, port: number): Promise<Server> {
  if (!existsSync(resolve(dist, 'index.html'))) {
    throw new Error(`There is no build in ${dist}. Run "npm run build" first, or "npm start".`);
  }
  // Read at every request: a new build brings the hash of its own inline style.
  const server = createServer(
    (request, response) => void answer(dist, readHeaderRules(dist), request, response),
  );
  return new Promise((listening, refused) => {
    server.once('error', refused);
    server.listen(port, () => listening(server));
  });
}

if (import.meta.main) {
  const told = ownArguments({ port: { type: 'string' } });
  const port = Number(told.port ?? process.env['PORT'] ?? defaultPort);
  try {
    await serve(resolve(import.meta.dirname, '../dist'), port);
    console.log(`Backfill is at http://localhost:${port}`);
  } catch (fault) {
    const busy = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const reason = fault instanceof Error ? fault.message : String(fault);
    console.error(
      busy ? `Port ${port} is taken. Try: npm run preview -- --port ${port + 1}` : reason,
    );
    process.exitCode = 1;
  }
}
