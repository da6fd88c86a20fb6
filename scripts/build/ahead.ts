import { createHash } from 'node:crypto';
import type { Rolldown } from 'vite';
import type { ContentOutput } from '../content/emit.ts';

/**
 * A few lines for the first visit alone, fetched beside the main script: they ask for what comes
 * after it, the screens first and then all cards, so that the line is never idle. Nothing of it
 * arrives before the main script has stored a rating that was waiting: see docs/decisions/0016.
 */
export function aheadScript(
  bundle: Rolldown.OutputBundle,
  content: ContentOutput,
  /** What the page asks for by itself is left out. */
  page: string,
): { readonly fileName: string; readonly source: string } {
  const screens = withImports(bundle, 'ui/mount.ts');
  const missing = (files: string[]) => [...new Set(files)].filter((file) => !page.includes(file));
  const source = `for (const href of ${JSON.stringify(missing(screens))}) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));
}
fetch('${content.packPath}', { priority: 'low' })
  .then((answer) => answer.arrayBuffer())
  .catch(() => undefined);
`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/ahead.${hash}.js`, source };
}

/** The chunk of a dynamically imported module and the chunks it needs, in the order to fetch. */
export function withImports(bundle: Rolldown.OutputBundle, module: string): string[] {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/src/${module}`),
  );
  if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk for ${module}.`);
  return [...chunk.imports, chunk.fileName];
}
