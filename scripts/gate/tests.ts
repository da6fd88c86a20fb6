import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.ts';
import type { HowToRun } from './command.ts';
import { readJourneys } from './journeys.ts';
import type { Counts, Outcome } from './stage.ts';

/** @param words what to run and what to leave out, as for vitest. */
export function vitest(words: string): Promise<Outcome> {
  const line = `vitest run ${words} --reporter=dot --reporter=./scripts/gate/vitest-reporter.ts`;
  return counted(line, 'VITEST_COUNTS', (report) => JSON.parse(report) as Counts);
}

/** One to the gate, but what cannot run on this machine is named and counted. */
export function content(): Promise<Outcome> {
  const read = (report: string) => JSON.parse(report) as Counts;
  return counted('node scripts/content.ts', 'CONTENT_COUNTS', read);
}

/** They take minutes: each is told as it ends. */
export function journeys(): Promise<Outcome> {
  const line = 'playwright test --reporter=list,json';
  return counted(line, 'PLAYWRIGHT_JSON_OUTPUT_FILE', readJourneys, { live: true });
}

/** Runs a tool that writes its report where a variable says. */
async function counted(
  line: string,
  variable: string,
  read: (report: string) => Counts,
  { live = false }: HowToRun = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'backfill-gate-'));
  const file = join(folder, 'report.json');
  const { ok, output } = await command(line, { live, env: { [variable]: file } });
  const shown = live ? '' : output;
  try {
    const counts = read(readFileSync(file, 'utf8'));
    // A tool may fail although none of its tests did.
    const failed = ok ? counts.failed : Math.max(1, counts.failed);
    return { ...counts, failed, output: shown };
  } catch {
    return { passed: 0, failed: 1, skips: [], output: `${shown}\nIt left no report.` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
