import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { Fault } from './fault.ts';
import type { LoadedContent } from './load.ts';
import type * as Scoring from './scoring/check-scoring.ts';

/** Gives every question's rubric to the coach without a model, with answers whose worth is known. */
export async function scoreQuestions({ domains }: LoadedContent): Promise<Fault[]> {
  // The coach's files import each other as a bundler resolves them, which Node does not.
  const source = resolve(import.meta.dirname, 'scoring/check-scoring.ts');
  const { module } = await runnerImport<typeof Scoring>(source, { configFile: false });
  return domains.flatMap(({ questions }) => questions).flatMap(module.checkScoring);
}
