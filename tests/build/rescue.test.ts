import { expect, it } from 'vitest';
import { filesOfPage } from '../../scripts/gate/module-graph.ts';
import { built, dist } from './built.ts';

it('stands alone: no library that could be what is broken', () => {
  const scripts = [...filesOfPage(dist, 'rescue.html')].filter((file) => file.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  for (const file of scripts) expect(built(file)).not.toMatch(/dexie|svelte/i);
});
