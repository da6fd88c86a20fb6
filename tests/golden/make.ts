import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import type * as History from './history';

/** Writes the golden files of a release, once: `node tests/golden/make.ts v1`. See README.md. */
const version = process.argv[2];
if (!version) throw new Error('Which version? For example: node tests/golden/make.ts v1');

const source = new URL('history.ts', import.meta.url).pathname;
const { module } = await runnerImport<typeof History>(source, { configFile: false });
const { backup, database, numbers } = await module.makeGolden();
await keep(`backup-${version}.backfill`, backup);
await keep(`database-${version}.json`, `${JSON.stringify(database, null, 1)}\n`);
await keep(`numbers-${version}.json`, `${JSON.stringify(numbers, null, 1)}\n`);

/** A released file never changes: where there is one, this fails. */
async function keep(name: string, text: string): Promise<void> {
  await writeFile(new URL(name, import.meta.url), text, { flag: 'wx' });
}
