import { readFileSync, writeFileSync } from 'node:fs';
import { argumentsOf } from '../arguments';
import { gatesOf } from './gates';
import { table } from './table';
import { quickTrials, runTrial, wholeTrials } from './trial';

const page = 'docs/simulation.md';
/** What `--record` replaces, up to the end of the page. */
const heading = '## The tables';

/**
 * Plays the trials and prints a table of each. @returns how many gates were missed; those of a quick
 * simulation are printed and not counted, since so few learners decide nothing.
 */
export function simulateAll(
  args: readonly string[],
  progress: (line: string) => void,
  print: (text: string) => void,
): number {
  const told = argumentsOf({ quick: { type: 'boolean' }, record: { type: 'boolean' } }, args);
  const quick = told.quick ?? false;
  const recorded: string[] = [];
  let missed = 0;
  for (const size of quick ? quickTrials : wholeTrials) {
    const trial = runTrial(size, progress);
    const gates = gatesOf(trial);
    const text = table(trial, gates);
    print(`${text}\n`);
    recorded.push(text);
    if (!quick) missed += gates.filter(({ ok }) => !ok).length;
  }
  if (told.record) record(recorded, quick);
  return missed;
}

function record(tables: readonly string[], quick: boolean): void {
  if (quick) throw new Error('A quick simulation is not recorded: leave out --quick or --record.');
  const text = readFileSync(page, 'utf8');
  const at = text.indexOf(heading);
  if (at < 0) throw new Error(`${page} has no line "${heading}" to put the table under.`);
  writeFileSync(page, `${text.slice(0, at)}${heading}\n\n${tables.join('\n\n')}\n`);
}
