/** `npm run smoke`: one short journey on Firefox and WebKit. No part of the gate. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { summarise } from './gate/summary.ts';
import type { Counts } from './gate/stage.ts';
import { serve } from './serve.ts';
import type { Candidate } from './smoke/driver.ts';
import { firefox } from './smoke/firefox.ts';
import { shortJourney } from './smoke/journey.ts';
import { webkit } from './smoke/webkit.ts';

const server = await serve(resolve(import.meta.dirname, '../dist'), 0);
const { port } = server.address() as AddressInfo;
const counts: Counts[] = [];
for (const candidate of [firefox, webkit]) {
  counts.push(await attempt(candidate, `http://localhost:${port}/`));
}
server.closeAllConnections();
server.close();

const { lines, green } = summarise(counts, false);
for (const line of lines) console.log(line);
// A driver that failed half-way may hold this process.
process.exit(green ? 0 : 1);

async function attempt({ name, needs, hint, start }: Candidate, url: string): Promise<Counts> {
  const missing = needs.filter((program) => !isHere(program));
  if (missing.length > 0) {
    const reason = `${missing.join(', ')} not found; on Debian: ${hint}`;
    return { passed: 0, failed: 0, skips: [{ name, reason }] };
  }
  console.log(`${name}: open, show the answer, rate, reload`);
  try {
    const driver = await start();
    try {
      await shortJourney(driver, url);
    } finally {
      await driver.end();
    }
    return { passed: 1, failed: 0, skips: [] };
  } catch (fault) {
    console.log(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return { passed: 0, failed: 1, skips: [] };
  }
}

function isHere(program: string): boolean {
  const folders = isAbsolute(program) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
