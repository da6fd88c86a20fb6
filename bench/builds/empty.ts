import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>Empty</title>
  <link rel="icon" href="data:," />
  <main>Empty</main>
  <script>navigator.serviceWorker.register('sw.js')</script>
</html>
`;

const worker = `const keep = async () => (await caches.open('v1')).addAll(['./']);
const find = async (request) => (await caches.match(request)) ?? fetch(request);
addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('fetch', (event) => event.respondWith(find(event.request)));
`;

/** The least that can be called an offline page: what the browser itself costs. */
export async function buildEmpty(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  const files = {
    'index.html': page,
    'sw.js': worker,
    _headers: '/*\n  Cache-Control: no-cache\n',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dist, name), text)));
}
