import type { Plugin, Rolldown } from 'vite';
import { withImports } from './ahead.ts';

/** What pages ask of this plugin. */
export interface SheetsApi {
  /** The sheets of the screens of every day. */
  readonly linked: () => readonly string[];
}

/**
 * Takes the sheets that every page links out of what a script asks for when it loads another: they
 * are there, and their names would cost bytes in each of them.
 */
export function sheets(): Plugin<SheetsApi> {
  let linked: readonly string[] = [];
  return {
    name: 'sheets',
    api: { linked: () => linked },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        linked = sheetsOf(bundle, withImports(bundle, 'ui/mount.ts'));
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const sheet of linked) file.viteMetadata?.importedCss.delete(sheet);
        }
      },
    },
  };
}

/** The sheets of some chunks, in their order. */
export function sheetsOf(bundle: Rolldown.OutputBundle, files: readonly string[]): string[] {
  const found = files.flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });
  return [...new Set(found)];
}
