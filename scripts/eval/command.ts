import { existsSync } from 'node:fs';
import { argumentsOf } from '../arguments.ts';
import { endpointFrom } from './endpoint-from.ts';
import { modelReport } from './model-report.ts';
import { report } from './report.ts';

const own = ['', '/holdout', '/holdout-2', '/holdout-3'].map((name) => `tests/golden/coach${name}`);

const options = {
  golden: { type: 'string' },
  base: { type: 'string' },
  model: { type: 'string' },
  'key-env': { type: 'string' },
  answers: { type: 'string' },
  twice: { type: 'boolean' },
} as const;

/**
 * What `npm run eval:coach` prints, table by table.
 * @throws a sentence that says what is wrong with the command line or a golden file.
 */
export async function* tables(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  progress: (line: string) => void,
): AsyncGenerator<string, void, undefined> {
  const told = argumentsOf(options, args);
  const folder = told.golden;
  const folders = folder === undefined ? own.filter((each) => existsSync(each)) : [folder];
  const { base, twice = false } = told;
  if (base === undefined) {
    for (const each of folders) yield report(each);
    return;
  }
  const endpoint = endpointFrom(base, told.model, keyFrom(told['key-env'], env));
  const answers = answersFrom(told.answers);
  yield await modelReport(folders, {
    endpoint,
    ...(answers !== undefined && { answers }),
    twice,
    progress,
  });
}

/** A key on the command line would stay in the shell's history. */
function keyFrom(
  name: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (name === undefined) return undefined;
  const key = env[name];
  if (!key) throw new Error(`The variable ${name} is empty.`);
  return key;
}

function answersFrom(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(typed)) throw new Error('--answers needs a number from 1 on.');
  return Number(typed);
}
