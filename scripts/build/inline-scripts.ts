import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A script of a few lines that stands in a page the service worker answers with: its policy, which
 * the worker sets, names it by its hash. Without its comments.
 */
export function inlineScript(root: string, name: 'theme' | 'kept'): string {
  return readFileSync(resolve(root, `src/ahead/${name}.js`), 'utf8')
    .replace(/^\s*\/\/.*\n/gm, '')
    .trim();
}
