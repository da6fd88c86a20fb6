import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Linter } from 'eslint';
import { Features, browserslistToTargets, transform } from 'lightningcss';
import type { Targets } from 'lightningcss';
import { describe, expect, it } from 'vitest';
import { cssTargets, floor } from '../../scripts/build/floor.ts';
import { built, builtFiles } from './built.ts';

const targets = browserslistToTargets(cssTargets);
const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

describe('the oldest browsers that are promised', () => {
  it('are the ones that README states', () => {
    const { safari, chrome, firefox } = floor;
    for (const name of [`iOS ${safari}`, `Chrome ${chrome}`, `Firefox ${firefox}`]) {
      expect(readme).toContain(name);
    }
  });

  it.each(builtFiles('.js'))('can read %s: nothing in it is younger than ES2023', (file) => {
    const languageOptions = { ecmaVersion: 2023, sourceType: 'module' } as const;
    expect(new Linter().verify(built(file), { languageOptions })).toEqual([]);
  });

  it('can read the styles: what they lack is lowered already', () => {
    const [, inline = ''] = /<style>([^]*?)<\/style>/.exec(built('index.html')) ?? [];
    for (const css of [inline, ...builtFiles('.css').map(built)]) {
      expect(minified(css, targets)).toBe(minified(css));
    }
  });

  it('know light-dark(), so that one list of colours serves both themes', () => {
    expect(built('index.html')).toContain('light-dark(');
    expect(built('index.html')).not.toContain('--lightningcss');
  });
});

function minified(css: string, targets: Targets = {}): string {
  const { code } = transform({
    filename: 'built.css',
    code: Buffer.from(css),
    minify: true,
    targets,
    // Prefixes are there already, and would be put there once more.
    exclude: Features.VendorPrefixes,
  });
  return code.toString();
}
