import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesOfPage, filesOfScript, reachedBeyond } from './module-graph.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'backfill-graph-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

it('counts what a page cannot do without, and nothing that it loads later', () => {
  const files = {
    'index.html': `<script type="module" src="./main.js"></script>
      <link rel="stylesheet" crossorigin href="./main.css"><link rel="preload" href="./later.json">`,
    'main.js': `import { a } from './a.js'; import('./later.js'); a();`,
    'a.js': `export * from './b.js'; export const a = () => 0;`,
    'b.js': `import './a.js';`,
    'later.js': '',
  };
  write(files);
  const found = [...filesOfPage(dist, 'index.html')].sort();
  expect(found).toEqual(['a.js', 'b.js', 'index.html', 'main.css', 'main.js']);
});

it('follows a script as it follows a page, and on to what it loads later', () => {
  write({
    'screen.js': `import { a } from './a.js'; a(() => import(\`./later.js\`), import('./model.js'));`,
    'a.js': `export { b as a } from './b.js';`,
    'b.js': 'export const b = () => 0;',
    'later.js': `import './a.js'; import './more.js';`,
    'more.js': '',
    'model.js': `import './a.js';`,
  });
  expect([...filesOfScript(dist, 'screen.js')].sort()).toEqual(['a.js', 'b.js', 'screen.js']);
  const known = new Set(['b.js', 'model.js']);
  const reached = [...reachedBeyond(known, dist, 'screen.js')].sort();
  expect(reached).toEqual(['a.js', 'later.js', 'more.js', 'screen.js']);
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
}
