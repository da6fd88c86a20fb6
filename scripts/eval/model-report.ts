import type { Asked, ModelRun } from './ask-model.ts';
import { askModel } from './ask-model.ts';
import { figuresOf } from './figures.ts';
import { loadGolden } from './golden.ts';
import { findingsOf, modelFigures } from './model-figures.ts';
import { rows, table } from './report.ts';

/** The table for a model, over all golden files of some folders. */
export async function modelReport(folders: readonly string[], run: ModelRun): Promise<string> {
  const asked = await askModel(
    folders.flatMap((folder) => loadGolden(folder)),
    run,
  );
  const { model, base } = run.endpoint;
  return [
    ...table(`${model} at ${base}`, figuresOf(findingsOf(asked))),
    '  what the model said',
    ...rows({ ...modelFigures(asked) }),
    `  ${tokensLine(asked)}`,
    `  ${faultsLine(asked)}`,
    '',
  ].join('\n');
}

function tokensLine(asked: readonly Asked[]): string {
  const replies = asked.flatMap(({ done, again }) => [done, again].flatMap((each) => each ?? []));
  const told = replies.flatMap(({ tokens }) => tokens ?? []);
  const read = told.reduce((sum, tokens) => sum + tokens.read, 0);
  const written = told.reduce((sum, tokens) => sum + tokens.written, 0);
  return `${replies.length} replies, tokens told by ${told.length}: ${read} read, ${written} written`;
}

function faultsLine(asked: readonly Asked[]): string {
  const counts = new Map<string, number>();
  for (const name of asked.flatMap(({ faults }) => faults)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return 'no faults';
  return `faults: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`;
}
