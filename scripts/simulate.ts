/**
 * `npm run simulate`: plays learners through the weeks before an interview under several policies,
 * and prints what each costs and what it leads to. `-- --quick` for a small one, `-- --record` to
 * put the table into docs/simulation.md, which says how to read it.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as Command from './simulate/command.ts';

const source = resolve(import.meta.dirname, 'simulate/command.ts');
const { module } = await runnerImport<typeof Command>(source, { configFile: false });
try {
  const missed = module.simulateAll(
    process.argv.slice(2),
    (line) => console.error(line),
    (text) => console.log(text),
  );
  if (missed > 0) process.exitCode = 1;
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
