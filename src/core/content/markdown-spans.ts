import type { Span } from './rich-text';

type Expand = (text: string, inCode: boolean) => Span[];
type Marker = '' | '*' | '**' | '_' | '__';

/** An emphasis that was opened, and what came since. */
interface Frame {
  readonly marker: Marker;
  readonly spans: Span[];
}

const link = /\[([^[\]\n]*)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/y;
const bareLink = /https?:\/\/[^\s<>"'`()[\]\\]+/y;
/** Where a link may lead: never to a script, never into this page. */
const safe = /^https?:\/\/[^\s]+$/i;
const plain = /[^\\`*_[\nh]+/y;
const asIs: Expand = (text) => (text === '' ? [] : [text]);

/** The Markdown within a paragraph. @param expand of a stretch of text; see `gapsOf`. */
export function readSpans(text: string, expand: Expand = asIs): Span[] {
  const frames: Frame[] = [{ marker: '', spans: [] }];
  let buffer = '';
  let at = 0;

  const top = () => frames.at(-1)?.spans ?? [];
  const flush = () => {
    top().push(...expand(buffer, false));
    buffer = '';
  };
  const put = (span: Span) => {
    flush();
    top().push(span);
  };
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  /** What was opened and never closed is text. */
  const unwind = (to: number) => {
    while (frames.length > to) {
      const { marker, spans } = frames.pop() ?? { marker: '', spans: [] };
      top().push(marker, ...spans);
    }
  };

  const emphasis = (marker: Marker) => {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + marker.length]];
    const inWord = marker.startsWith('_');
    const opens = !/[\s)\]},.;:!?]/.test(after) && !(inWord && /\w/.test(before));
    const closes = !/[\s([{]/.test(before) && !(inWord && /\w/.test(after));
    const begun = closes ? frames.findLastIndex((frame) => frame.marker === marker) : -1;
    if (begun > 0) {
      flush();
      unwind(begun + 1);
      const { spans } = frames.pop() ?? { spans: [] };
      top().push(marker.length === 2 ? { span: 'strong', spans } : { span: 'em', spans });
    } else if (opens) {
      flush();
      frames.push({ marker, spans: [] });
    } else buffer += marker;
    at += marker.length;
  };

  while (at < text.length) {
    const sign = text[at] ?? '';
    const run = match(plain)?.[0];
    if (run !== undefined) {
      buffer += run;
      at += run.length;
    } else if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
      buffer += text[at + 1] ?? '';
      at += 2;
    } else if (sign === '`') {
      const { code, end } = readCode(text, at);
      if (code === undefined) buffer += text.slice(at, end);
      else put({ span: 'code', spans: expand(code, true) });
      at = end;
    } else if (sign === '*' || sign === '_') {
      const double = sign === '*' ? '**' : '__';
      emphasis(text[at + 1] === sign ? double : sign);
    } else if (sign === '\n') {
      put({ span: 'break' });
      at++;
    } else {
      const [raw = sign, label, address] = (sign === '[' && match(link)) || [];
      const bare =
        sign === 'h' && !/\w/.test(text[at - 1] ?? '') ? match(bareLink)?.[0] : undefined;
      const href = address ?? bare?.replace(/[.,;:!?*_]+$/, '');
      if (href !== undefined && safe.test(href) && text[at - 1] !== '!') {
        put({ span: 'link', href, spans: label ? readSpans(label, expand) : [href] });
        at += address === undefined ? href.length : raw.length;
      } else {
        buffer += sign;
        at++;
      }
    }
  }
  flush();
  unwind(1);
  return top();
}

/** Code from one run of backticks to the next of the same length; without one the run is text. */
function readCode(
  text: string,
  at: number,
): { readonly code: string | undefined; readonly end: number } {
  const ticks = /`+/y;
  ticks.lastIndex = at;
  const run = ticks.exec(text)?.[0] ?? '`';
  const begin = at + run.length;
  const closing = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
  closing.lastIndex = begin;
  const end = closing.exec(text)?.index;
  if (end === undefined) return { code: undefined, end: begin };
  const inside = text.slice(begin, end).replaceAll('\n', ' ');
  // A space on either side makes room for a backtick at the edge.
  const padded = /^ .*\S.* $/.test(inside) ? inside.slice(1, -1) : inside;
  return { code: padded, end: end + run.length };
}
