import { expect, test } from 'vitest';
import { built, builtFiles } from './built.ts';

test('the screens in one piece are what they are singly', () => {
  const [pack = ''] = builtFiles('.json').filter((name) => name.includes('/parts.'));
  const parts = Object.entries(JSON.parse(built(pack)) as Record<string, string>);
  expect(parts.length).toBeGreaterThan(10);
  for (const [name, text] of parts) expect(text, name).toBe(built(name));
});
