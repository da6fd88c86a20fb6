import { expect, test } from 'vitest';
import { filesOfScript } from '../../scripts/gate/module-graph.ts';
import { built, dist } from './built.ts';

const html = built('index.html');

test('the page asks for all that its script imports, so that nothing waits for another round trip', () => {
  const [, main = ''] = /<script type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? [];
  const asked = [...html.matchAll(/<link rel="modulepreload"[^>]*href="\.\/([^"]+)"/g)];
  const imports = [...filesOfScript(dist, main)].filter((file) => file !== main);
  expect(imports.length).toBeGreaterThan(0);
  expect(asked.map(([, file]) => file).sort()).toEqual(imports.sort());
});

test('no script waits for a sheet of the screens', () => {
  const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.includes(' disabled '))).toEqual([]);
});
