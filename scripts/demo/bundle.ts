import { build } from 'vite';

/** A TypeScript file and all it needs as one script, to be run inside a page. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { __BUILD__: '"bench"', 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [result] = [output].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}
