import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** PGlite in a worker, with nothing around it. */
export async function buildBareLab(dist: string): Promise<void> {
  await build({
    root: resolve(import.meta.dirname, 'bare-lab'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: dist, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  });
  const kept = '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n';
  await writeFile(join(dist, '_headers'), `/\n  Cache-Control: no-cache\n${kept}`);
}
