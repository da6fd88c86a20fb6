import { build } from 'vite';
import { jsTargets } from './floor.ts';

/** Compiles an entry into one classic script that shares nothing with the app's files. */
export async function singleFile(entry: string, define: Record<string, string>): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: jsTargets,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [result] = [output].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}
