import { isGreen } from './stage.ts';
import type { Outcome, Stage } from './stage.ts';

/** As many stages of one phase at a time; the machine of a test has two cores. */
const lanes = 2;

/** Runs phase after phase; the stages of a phase do not depend on each other. */
export async function runStages(
  phases: readonly (readonly Stage[])[],
  say: (line: string) => void,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const phase of phases) {
    const waiting = phase.values();
    const work = async () => {
      for (const stage of waiting) outcomes.set(stage.name, await perform(stage, outcomes, say));
    };
    await Promise.all(Array.from({ length: lanes }, work));
  }
  return outcomes;
}

async function perform(
  { name, does, needs, run }: Stage,
  outcomes: ReadonlyMap<string, Outcome>,
  say: (line: string) => void,
): Promise<Outcome> {
  const needed = needs ? outcomes.get(needs) : undefined;
  if (needed && !isGreen(needed)) {
    return { passed: 0, failed: 0, skips: [{ name, reason: `${needs} failed` }], output: '' };
  }
  say(`${name}: ${does}`);
  const began = performance.now();
  const ran = await run();
  const unnamed = !isGreen(ran) && !ran.failures?.length;
  const outcome = unnamed ? { ...ran, failures: [name] } : ran;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${name}: ${isGreen(outcome) ? 'passed' : 'FAILED'} (${seconds} s)`);
  for (const note of outcome.notes ?? []) say(`  ${note}`);
  if (!isGreen(outcome)) say(outcome.output.trimEnd());
  return outcome;
}
