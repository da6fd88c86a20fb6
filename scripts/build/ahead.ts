import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { singleFile } from './single-file.ts';

/** The script of src/ahead with the names of what it asks for. */
export function aheadScript(
  root: string,
  wanted: { readonly screens: readonly string[]; readonly files: readonly string[] },
): Promise<string> {
  const define = { __AHEAD__: JSON.stringify(wanted) };
  return singleFile(resolve(root, 'src/ahead/ahead.ts'), define);
}

/** The chunk of a dynamically imported module and the chunks it needs, in the order to fetch. */
export function withImports(bundle: Rolldown.OutputBundle, module: string): string[] {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/src/${module}`),
  );
  if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk for ${module}.`);
  return [...chunk.imports, chunk.fileName];
}
