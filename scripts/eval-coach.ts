/** `npm run eval:coach`: how well the offline coach finds what careful readers found. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { argument } from './arguments.ts';
import type * as Evaluation from './eval/report.ts';

const source = resolve(import.meta.dirname, 'eval/report.ts');
const { module } = await runnerImport<typeof Evaluation>(source, { configFile: false });
const folder = argument('golden');
const folders = folder ? [folder] : ['tests/golden/coach', 'tests/golden/coach/holdout'];
for (const each of folders) console.log(module.report(each));
