import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** The usual way with the same libraries: one bundle that renders everything. */
export async function buildMinimal(dist: string): Promise<void> {
  await build({
    root: resolve(import.meta.dirname, 'minimal'),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir: dist, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  await writeFile(join(dist, '_headers'), '/*\n  Cache-Control: no-cache\n');
}
