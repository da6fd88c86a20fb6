import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { jsTargets } from './floor.ts';

/** Kept for offline beside what the bundle holds. Screenshots and large icons are not. */
const fromPublic = ['theme.js', 'manifest.webmanifest', 'icons/icon.svg', 'icons/icon-192.png'];

/** Compiles the service worker with the list of everything it keeps, and the kill switch. */
export function worker(root: string): Plugin {
  // One missing file, and the worker would refuse to install on every phone.
  const missing = fromPublic.filter((file) => !existsSync(resolve(root, 'public', file)));
  if (missing.length > 0) throw new Error(`Missing in public/: ${missing.join(', ')}.`);
  return {
    name: 'worker',
    enforce: 'post',
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const files = precacheOf(Object.keys(bundle));
      const hash = createHash('sha256').update(files.join('\n'));
      // Files without a hash in their names: a change in one of them is a new build too.
      const shell = bundle['shell.html'];
      if (shell?.type === 'asset') hash.update(shell.source);
      for (const file of fromPublic) hash.update(readFileSync(resolve(root, 'public', file)));
      const precache = { build: hash.digest('hex').slice(0, 10), files };
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: await compile(resolve(root, 'src/sw/service-worker.ts'), precache),
      });
      this.emitFile({
        type: 'asset',
        fileName: 'kill-switch.js',
        source: await compile(resolve(root, 'src/sw/kill-switch.ts'), precache),
      });
    },
  };
}

/** Cards first: with them on the device a review can go on, whatever else is missing. */
export function precacheOf(bundle: readonly string[]): string[] {
  const kept = bundle.filter(
    (name) => name === 'shell.html' || (name.startsWith('assets/') && !name.includes('rescue')),
  );
  const isCards = (name: string) => name.startsWith('assets/content/');
  return [
    ...kept.filter(isCards).sort(),
    ...kept.filter((name) => !isCards(name)).sort(),
    ...fromPublic,
  ];
}

async function compile(entry: string, precache: object): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { __PRECACHE__: JSON.stringify(precache) },
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
