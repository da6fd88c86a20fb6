import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import type { Pack } from '../../src/sw/precache.ts';
import { withImports } from './ahead.ts';
import { sheetsOf } from './sheets.ts';

/** The pack of the screens: scripts and sheets among `kept` that a first visit does not load by itself. */
export function partsOf(bundle: Rolldown.OutputBundle, kept: readonly string[]): Pack {
  const page = bundle['index.html'];
  const named = page?.type === 'asset' ? String(page.source) : '';
  const scripts = ['ui/mount.ts', 'ui/seldom.ts'].flatMap((module) => withImports(bundle, module));
  const loaded = new Set([...scripts, ...sheetsOf(bundle, scripts)]);
  const holds = kept.filter((name) => {
    const file = bundle[name];
    if (!file || loaded.has(name) || named.includes(name)) return false;
    // A worker's script is an asset: it comes with its own policy, from the host.
    return file.type === 'chunk' || name.endsWith('.css');
  });
  // Their names carry hashes, and so tell what is in it.
  const hash = createHash('sha256').update(holds.join()).digest('hex').slice(0, 8);
  return { file: `assets/parts.${hash}.json`, holds };
}

/** Once the build is written: only what stands there is what a host will send. */
export function writePack(dist: string, { file, holds }: Pack): void {
  const texts = holds.map((name) => [name, readFileSync(resolve(dist, name), 'utf8')]);
  writeFileSync(resolve(dist, file), JSON.stringify(Object.fromEntries(texts)));
}
