import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { Pack, Precache } from '../../src/sw/precache.ts';
import type { ContentOutput } from '../content/emit.ts';
import { isForLater } from '../content/emit.ts';
import type { ContentApi } from '../content/plugin.ts';
import { criticalCss, hashSource } from './critical-css.ts';
import { inlineScript } from './inline-scripts.ts';
import { partsOf, writePack } from './parts.ts';
import { everywhere, pageHeaders } from './policy.ts';
import { singleFile } from './single-file.ts';

/** Compiles the service worker with the list of everything it keeps, and the kill switch. */
export function worker(root: string): Plugin {
  let content: () => ContentOutput;
  let parts: Pack;
  return {
    name: 'worker',
    enforce: 'post',
    configResolved({ plugins }) {
      const api = plugins.find(({ name }) => name === 'content')?.api as ContentApi;
      content = () => api.output();
    },
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const headers = Object.fromEntries([
        ...everywhere,
        ...pageHeaders(hashSource(criticalCss(root)), hashSource(inlineScript(root, 'theme'))),
      ]);
      const listed = precacheOf(Object.keys(bundle), interviewFiles(bundle), content());
      parts = partsOf(bundle, listed.files);
      const packed = new Set(parts.holds);
      const lists = {
        ...listed,
        files: listed.files.filter((file) => !packed.has(file)),
        packs: [...listed.packs, parts],
        headers,
        themeScript: inlineScript(root, 'theme'),
        keptScript: inlineScript(root, 'kept'),
      };
      // Every name carries a hash of what is in the file, so the names tell one build from another.
      const build = createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 10);
      const precache: Precache = { build, ...lists };
      const define = { __PRECACHE__: JSON.stringify(precache) };
      for (const [fileName, entry] of [
        ['sw.js', 'src/sw/service-worker.ts'],
        ['kill-switch.js', 'src/sw/kill-switch.ts'],
      ] as const) {
        const source = await singleFile(resolve(root, entry), define);
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    writeBundle({ dir = 'dist' }) {
      if (this.environment.name === 'client') writePack(dir, parts);
    },
  };
}

/** Loaded by an interview alone, and by a test of the coach in Settings. */
const forInterviews = ['/ui/interview/Interview.svelte', '/coach/model/client.ts'];

/** Scripts that only an interview loads: like its questions they are kept when the cards are. */
export function interviewFiles(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const roots = chunks.filter(({ facadeModuleId }) =>
    forInterviews.some((module) => facadeModuleId?.endsWith(module)),
  );
  const reached = (from: typeof chunks, past: typeof chunks = []): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = from.map(({ fileName }) => fileName);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const chunk = byName.get(name);
      if (!chunk || past.includes(chunk) || seen.has(name)) continue;
      seen.add(name);
      waiting.push(...chunk.imports, ...chunk.dynamicImports);
    }
    return seen;
  };
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const others = reached(entries, roots);
  return new Set([...reached(roots)].filter((name) => !others.has(name)));
}

/** The SQL engine and its editor: megabytes, kept in a cache of their own when a drill asks for them. */
export function isOfLab(name: string): boolean {
  return /\/(lab-worker|pglite|initdb|code-editor|dist-|nodefs|memfs2opfs|opfs-ahp)/.test(name);
}

/** A build's files: cards in their pack, the rest singly, without what a first visit alone needs. */
export function precacheOf(
  bundle: readonly string[],
  ofInterview: ReadonlySet<string>,
  { indexPath, packPath, files }: Pick<ContentOutput, 'indexPath' | 'packPath' | 'files'>,
): Omit<Precache, 'build' | 'headers' | 'themeScript' | 'keptScript'> {
  const ofContent = new Set(files.map(({ fileName }) => fileName));
  const isChunk = (name: string) => name !== indexPath && name !== packPath && !isForLater(name);
  const app = bundle.filter(
    (name) =>
      name.startsWith('assets/') &&
      !ofContent.has(name) &&
      !ofInterview.has(name) &&
      !isOfLab(name) &&
      !name.includes('/ahead.'),
  );
  return {
    index: indexPath,
    packs: [{ file: packPath, holds: [...ofContent].filter(isChunk) }],
    lab: bundle.filter(isOfLab).sort(),
    later: [...ofInterview, ...[...ofContent].filter(isForLater)],
    files: [indexPath, ...app.sort()],
    shell: app.find((name) => name.includes('/shell.')) ?? '',
  };
}
