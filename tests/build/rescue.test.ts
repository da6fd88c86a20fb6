import { expect, it } from 'vitest';
import { filesOfPage } from '../../scripts/gate/module-graph.ts';
import { built, dist } from './built.ts';

it('stands alone: no library that could be what is broken', () => {
  const files = [...filesOfPage(dist, 'rescue.html')];
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  for (const file of files) expect(built(file)).not.toMatch(/dexie|svelte/i);
});
