import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { browserslistToTargets, transform } from 'lightningcss';
import { cssTargets } from './floor.ts';

const files = ['tokens', 'base', 'parts', 'pages'];

/** The one inline style: what the pre-rendered screen needs, and every screen builds on. */
export function criticalCss(root: string): string {
  const source = files
    .map((name) => readFileSync(resolve(root, `src/ui/design/${name}.css`), 'utf8'))
    .join('\n');
  return minified(source);
}

/** A sheet as the oldest promised browsers read it. */
export function minified(source: string): string {
  const { code } = transform({
    filename: 'sheet.css',
    code: Buffer.from(source),
    minify: true,
    targets: browserslistToTargets(cssTargets),
  });
  return code.toString();
}

/** The source expression by which a policy allows exactly this text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
