import { resolve } from 'node:path';
import { build } from 'vite';

/** The production build, as `npm run build` makes it. @param content instead of the project's. */
export async function buildApp(dist: string, content?: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  // The configuration reads it while it is loaded.
  if (content) process.env['CONTENT_DIR'] = content;
  try {
    await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
  } finally {
    delete process.env['CONTENT_DIR'];
  }
}
