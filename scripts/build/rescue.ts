import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { minified } from './critical-css.ts';
import { singleFile } from './single-file.ts';

/** The rescue page and its own script and sheet: nothing of the app, not kept by the worker. */
export async function rescuePage(root: string, policy: string): Promise<Rolldown.EmittedAsset[]> {
  const read = (name: string) => readFileSync(resolve(root, 'src/rescue', name), 'utf8');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const page = read('rescue.html').replace('<head>', `<head>\n    ${meta}`);
  const script = await singleFile(resolve(root, 'src/rescue/rescue.ts'), {});
  return [
    { type: 'asset', fileName: 'rescue.html', source: page },
    { type: 'asset', fileName: 'rescue.css', source: minified(read('rescue.css')) },
    { type: 'asset', fileName: 'rescue.js', source: script },
  ];
}
