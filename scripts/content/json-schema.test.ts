import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

it('content/schema/ is up to date: npm run content -- --schema writes it', () => {
  for (const [name, text] of jsonSchemas()) {
    expect(readFileSync(`content/schema/${name}`, 'utf8'), name).toBe(text);
  }
});
