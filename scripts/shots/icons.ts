import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';

interface Icon {
  readonly name: string;
  readonly size: number;
  /** To the edge and drawn smaller: the system cuts it to its own shape. */
  readonly cut?: boolean;
}

const icons: readonly Icon[] = [
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
  { name: 'maskable-512', size: 512, cut: true },
  { name: 'apple-touch-icon', size: 180, cut: true },
];

/** Draws public/icons/icon.svg in all the sizes that systems ask for. */
export async function drawIcons(browser: Browser, folder: string): Promise<void> {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
  for (const { name, size, cut = false } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawn = cut ? toTheEdge(svg) : svg;
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawn}`);
    await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    await page.close();
  }
}

/** Square corners, and the drawing inside the middle 80 % that no system cuts. */
function toTheEdge(svg: string): string {
  return svg
    .replace(/ rx="112"/, '')
    .replace('<g ', '<g transform="translate(51.2 51.2) scale(.8)" ');
}
