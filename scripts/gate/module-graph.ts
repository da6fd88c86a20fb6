import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { parseSync } from 'vite';

/** A page, its scripts with all they import statically, and its style sheets. */
export function filesOfPage(dist: string, page: string): Set<string> {
  const html = readFileSync(resolve(dist, page), 'utf8');
  const files = new Set([page]);
  for (const [, address = ''] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) {
    follow(dist, posix.normalize(address), files);
  }
  for (const [tag] of html.matchAll(/<link[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g)) {
    files.add(posix.normalize(/href="([^"]+)"/.exec(tag)?.[1] ?? ''));
  }
  return files;
}

/** A script with all that it imports statically. */
export function filesOfScript(dist: string, script: string): Set<string> {
  const files = new Set<string>();
  follow(dist, script, files);
  return files;
}

/** A script with all that it imports, sooner or later, beyond what is there already. */
export function reachedBeyond(
  known: ReadonlySet<string>,
  dist: string,
  script: string,
): ReadonlySet<string> {
  const files = new Set(known);
  follow(dist, script, files, (code) => [...staticImports(code), ...laterImports(code)]);
  for (const file of known) files.delete(file);
  return files;
}

/** Depth first, each file once. */
function follow(dist: string, file: string, seen: Set<string>, imports = staticImports): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const source of imports(readFileSync(resolve(dist, file), 'utf8'))) {
    follow(dist, posix.join(posix.dirname(file), source), seen, imports);
  }
}

function staticImports(code: string): string[] {
  const { staticImports, staticExports } = parseSync('chunk.js', code).module;
  const exported = staticExports.flatMap(({ entries }) => entries);
  return [...staticImports, ...exported].flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
}

function laterImports(code: string): string[] {
  const { dynamicImports } = parseSync('chunk.js', code).module;
  // What is asked for as it stands there, in quotes of any kind.
  return dynamicImports.map(({ moduleRequest }) =>
    code.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
}
