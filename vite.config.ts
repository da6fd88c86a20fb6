import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { jsTargets } from './scripts/build/floor.ts';
import { licences } from './scripts/build/licences.ts';
import { pages } from './scripts/build/pages.ts';
import { worker } from './scripts/build/worker.ts';
import { content } from './scripts/content/plugin.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * Apart from the app they stay in the cache when it changes; a rating needs the first alone. What
 * reads a model's stream comes with what asks models, when one is asked.
 */
const libraries = [
  { name: 'store', test: /node_modules[\\/](dexie|ts-fsrs)|rolldown[\\/]runtime/ },
  { name: 'svelte', test: /node_modules[\\/](?!openai[\\/])/ },
];

export default defineConfig({
  // Relative, so that the build works under any path of any static host.
  base: './',
  define: { __BUILD__: JSON.stringify(version) },
  plugins: [
    content({ root: process.env['CONTENT_DIR'] ?? resolve(root, 'content') }),
    svelte(),
    pages(root),
    worker(root),
    licences(version),
  ],
  // The package's entry wraps its CommonJS file; this one is a module for modern browsers alone.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: jsTargets,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One sheet: it is small, and every file costs a request on a first visit.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: libraries } },
    },
  },
  server: { port: 5173 },
});
