import type { Hole } from './cloze';
import { clozeParts } from './cloze';
import { readSpans } from './markdown-spans';
import type { Span } from './rich-text';

/** Which gap of a cloze a text is read for: hidden on the front, marked on the back. */
export interface Gap {
  readonly number: number;
  readonly shown: boolean;
}

/** A text in which a gap is one sign, and what becomes of that sign. */
export interface Gapped {
  readonly text: string;
  /** The spans of a stretch of text; inside code an answer is no Markdown. */
  readonly expand: (text: string, inCode: boolean) => Span[];
}

/** Signs that no keyboard has: they stand for a gap while the Markdown around it is read. */
const [open, close] = ['\uE000', '\uE001'];
const sign = /\uE000(\d+)\uE001/;

/** Holds the gaps of a text apart, so that Markdown and code around them are read as if they were words. */
export function gapsOf(source: string, gap?: Gap): Gapped {
  const clean = source.replaceAll(open, '').replaceAll(close, '');
  const holes: Hole[] = [];
  if (!gap) return { text: clean, expand: (text) => (text === '' ? [] : [text]) };
  const text = clozeParts(clean)
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.number === gap.number ? `${open}${holes.push(part) - 1}${close}` : part.answer;
    })
    .join('');
  const spanOf = (hole: Hole | undefined, inCode: boolean): Span => {
    if (!hole) return '';
    const { answer, hint } = hole;
    if (!gap.shown) return { span: 'blank', ...(hint !== undefined && { hint }) };
    return { span: 'mark', spans: inCode ? [answer] : readSpans(answer) };
  };
  return {
    text,
    expand: (stretch, inCode) =>
      stretch.split(sign).flatMap((part, index): Span[] => {
        if (index % 2 === 1) return [spanOf(holes[Number(part)], inCode)];
        return part === '' ? [] : [part];
      }),
  };
}
