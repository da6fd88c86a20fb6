import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { jsTargets } from './scripts/build/floor.ts';
import { lab } from './scripts/build/lab.ts';
import { licences } from './scripts/build/licences.ts';
import { pages } from './scripts/build/pages.ts';
import { sheets } from './scripts/build/sheets.ts';
import { worker } from './scripts/build/worker.ts';
import { content } from './scripts/content/plugin.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * Few files, since each costs a request on a first visit. Libraries lie apart, so that they stay in
 * the cache when the app changes; a rating needs the first alone. What several parts of the app share
 * comes with what every visit needs, and not in many files of a few lines each.
 */
const groups = [
  // With what the first script needs at once: it would come with the screens otherwise.
  {
    name: 'store',
    test: /node_modules[\\/](dexie|ts-fsrs)|rolldown[\\/]runtime|preload-helper|ui[\\/](routes|fault-words)/,
  },
  { name: 'svelte', test: isVendor },
  { name: 'base', test: isBase, minShareCount: 2 },
  { name: 'shared', test: isShared, minShareCount: 2 },
  { name: 'forecast', test: isForecast, minShareCount: 2, includeDependenciesRecursively: false },
  // What makes a call, in one file: a test of it in Settings loads what else an interview asks as well.
  { name: 'coach-answer', test: isCall, includeDependenciesRecursively: false },
  // Without what its modules need from the groups and screens before it, which would have to load it then.
  { name: 'library', test: isLibrary, minShareCount: 2, includeDependenciesRecursively: false },
];

/** What the first screens, Settings and interviews share, and a rating does not need. */
function isShared(id: string): boolean {
  if (/src[\\/]ui[\\/](?!interview|settings|library|drill)/.test(id)) return true;
  return /coach-settings|endpoint|ladder|estimate|plain-text|text[\\/]stem|core[\\/]result|platform[\\/](wire|share)/.test(
    id,
  );
}

/** Without what Settings alone asks, and the words for faults. */
function isCall(id: string): boolean {
  return /app[\\/]coach-answer|coach[\\/]model[\\/](?!check|client|models|doctor|faults)|text[\\/](evidence|align|slip)/.test(
    id,
  );
}

/** Without what comes with the editor of the drills, and lies in its file. */
function isVendor(id: string): boolean {
  return /node_modules[\\/](?!@codemirror|@lezer|@marijn|crelt|style-mod|w3c-keyname)/.test(id);
}

/** What looks ahead: Settings and Progress alone ask for it, and one file for both. */
function isForecast(id: string): boolean {
  return /forecast|scheduling[\\/]plan\./.test(id);
}

/** What the files of the library share, and nothing before them needs: search, and what reads Markdown. */
function isLibrary(id: string): boolean {
  if (/core[\\/]library[\\/](?!remarks)|src[\\/]ui[\\/]library/.test(id)) return true;
  return /core[\\/]content[\\/](markdown|gaps|cloze|own-card-prose|rich-text|own-text-faults)/.test(
    id,
  );
}

/** What only practice, a drill and the sandbox share. */
function isDrill(id: string): boolean {
  if (/src[\\/](core|app|platform|ui)[\\/].*practice|app[\\/]see-drill\./.test(id)) return true;
  return /src[\\/](lab|core[\\/]drill|app[\\/](drill|lab|open-lab))/.test(id);
}

/** Without what only Settings, Progress, interviews, the library and drills share. */
function isBase(id: string): boolean {
  if (isForecast(id) || isLibrary(id) || isDrill(id) || /text[\\/]stem/.test(id)) return false;
  if (/coach|plain-text|core[\\/]result|platform[\\/](wire|share)/.test(id)) return false;
  return /src[\\/](core|app|storage|platform|ui[\\/](fault-words|routes))|preload-helper/.test(id);
}

export default defineConfig({
  // Relative, so that the build works under any path of any static host.
  base: './',
  define: { __BUILD__: JSON.stringify(version) },
  plugins: [
    content({ root: process.env['CONTENT_DIR'] ?? resolve(root, 'content') }),
    svelte(),
    lab(root),
    sheets(),
    pages(root),
    worker(root),
    licences(version),
  ],
  // The package's entry wraps its CommonJS file; this one is a module for modern browsers alone.
  resolve: {
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  // PostgreSQL finds its files by the address of its own script.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  worker: { format: 'es' },
  build: {
    target: jsTargets,
    modulePreload: {
      polyfill: false,
      // For the page and the first screens alone: whatever is loaded later finds there what it imports.
      resolveDependencies: (_, files, { hostId, hostType }) =>
        hostType === 'html' || /index-[^/]*$/.test(hostId) ? files : [],
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups } },
    },
  },
  server: { port: 5173 },
});
