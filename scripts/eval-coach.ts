/**
 * `npm run eval:coach`: how well a coach finds what careful readers found, without a model or, with
 * `-- --base URL --model NAME`, with one. tests/golden/coach/README.md lists the options.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as Command from './eval/command.ts';

const source = resolve(import.meta.dirname, 'eval/command.ts');
const { module } = await runnerImport<typeof Command>(source, { configFile: false });
try {
  const said = module.tables(process.argv.slice(2), process.env, (line) => console.error(line));
  for await (const table of said) console.log(table);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
