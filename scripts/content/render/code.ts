import { clozeParts } from '../../../src/core/content/cloze.ts';
import type { Hole } from '../../../src/core/content/cloze.ts';
import { languageOf } from '../languages.ts';
import { escapeText } from './html.ts';
import { paint } from './paint.ts';
import type { Ink } from './paint.ts';

/** What becomes of a hole, given the HTML of its answer. */
export type RenderHole = (hole: Hole, answer: string) => string;

/** A fenced block. It scrolls sideways, so the keyboard must be able to reach it. */
export function renderBlock(text: string, fence: string | undefined, hole?: RenderHole): string {
  const language = languageOf(fence) ?? 'text';
  const html = renderCode(text, (code) => paint(code, language), hole);
  return `<pre tabindex="0"><code>${html}</code></pre>`;
}

export function renderSpan(text: string, hole?: RenderHole): string {
  return `<code>${renderCode(text, (code) => new Array<undefined>(code.length), hole)}</code>`;
}

/** Paints the code with nothing hidden, then cuts the holes out of what was painted. */
function renderCode(
  text: string,
  paintCode: (code: string) => readonly (Ink | undefined)[],
  hole?: RenderHole,
): string {
  if (!hole) return renderInks(text, bridgeSpaces(text, paintCode(text)));
  const parts = clozeParts(text);
  const code = parts.map((part) => (typeof part === 'string' ? part : part.answer)).join('');
  const inks = bridgeSpaces(code, paintCode(code));
  let offset = 0;
  return parts
    .map((part) => {
      const shown = typeof part === 'string' ? part : part.answer;
      const html = renderInks(shown, inks.slice(offset, offset + shown.length));
      offset += shown.length;
      return typeof part === 'string' ? html : hole(part, html);
    })
    .join('');
}

function renderInks(text: string, inks: readonly (Ink | undefined)[]): string {
  let html = '';
  for (let start = 0; start < text.length;) {
    const ink = inks[start];
    let end = start + 1;
    while (end < text.length && inks[end] === ink) end++;
    const escaped = escapeText(text.slice(start, end));
    html += ink ? `<i class="${ink}">${escaped}</i>` : escaped;
    start = end;
  }
  return html;
}

/** Space between two words of one ink takes it too: one element instead of two. */
function bridgeSpaces(
  text: string,
  inks: readonly (Ink | undefined)[],
): readonly (Ink | undefined)[] {
  const bridged = [...inks];
  for (const { index, 0: space } of text.matchAll(/\s+/g)) {
    const ink = inks[index - 1];
    const end = index + space.length;
    bridged.fill(ink !== undefined && ink === inks[end] ? ink : undefined, index, end);
  }
  return bridged;
}
