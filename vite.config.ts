import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { jsTargets } from './scripts/build/floor.ts';
import { pages } from './scripts/build/pages.ts';
import { worker } from './scripts/build/worker.ts';
import { content } from './scripts/content/plugin.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
};

export default defineConfig({
  // Relative, so that the build works under any path of any static host.
  base: './',
  define: { __BUILD__: JSON.stringify(version) },
  plugins: [
    content({ root: process.env['CONTENT_DIR'] ?? resolve(root, 'content') }),
    svelte(),
    pages(root),
    worker(root),
  ],
  build: {
    target: jsTargets,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [resolve(root, 'index.html'), resolve(root, 'rescue.html')],
      // Libraries change seldom: apart, they stay in the cache when the app does.
      output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } },
    },
  },
  server: { port: 5173 },
});
