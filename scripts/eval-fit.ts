/**
 * `npm run eval:fit`: how well parameters of memory are fitted, on learners that are made up, beside fsrs-rs; how seldom
 * they are adopted by luck; how long it takes. Prints the tables of docs/fit.md; takes some minutes.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as Report from './eval/fit-report.ts';

const source = resolve(import.meta.dirname, 'eval/fit-report.ts');
const { module } = await runnerImport<typeof Report>(source, { configFile: false });
for await (const table of module.fitTables()) console.log(table);
