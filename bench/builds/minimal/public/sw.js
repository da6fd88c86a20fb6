const files = (html) => [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map((match) => match[1]);
const keep = async () => {
  const page = await fetch('./');
  await (await caches.open('v1')).addAll(['./', ...files(await page.text())]);
};
const find = async (request) => (await caches.match(request)) ?? fetch(request);
addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('fetch', (event) => event.respondWith(find(event.request)));
