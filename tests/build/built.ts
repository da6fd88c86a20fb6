import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** The build under test: dist, or another folder that $DIST names. */
export const dist = resolve(import.meta.dirname, '../..', process.env['DIST'] ?? 'dist');

if (!existsSync(resolve(dist, 'index.html'))) {
  throw new Error(`There is no build in ${dist}. Run "npm run build" first.`);
}

export function built(file: string): string {
  return readFileSync(resolve(dist, file), 'utf8');
}

/** All files of the build with this ending, relative to it. */
export function builtFiles(ending: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
}
