/**
 * Text with a little structure, as a tree: what Joe writes is shown as elements made of it, and never becomes
 * HTML. `core/content/markdown` reads it; `ui/components/RichText` shows it.
 */
export type RichText = readonly Block[];

export type Block =
  | { readonly block: 'paragraph'; readonly spans: readonly Span[] }
  /** A fenced block; its spans are text and gaps. */
  | { readonly block: 'code'; readonly spans: readonly Span[] }
  | {
      readonly block: 'list';
      /** The first number of an ordered list. */
      readonly from?: number;
      readonly items: readonly RichText[];
    };

export type Span =
  | string
  | { readonly span: 'strong'; readonly spans: readonly Span[] }
  | { readonly span: 'em'; readonly spans: readonly Span[] }
  | { readonly span: 'code'; readonly spans: readonly Span[] }
  /** The answer of the gap that was asked for. */
  | { readonly span: 'mark'; readonly spans: readonly Span[] }
  /** The address begins with http:// or https://, always. */
  | { readonly span: 'link'; readonly href: string; readonly spans: readonly Span[] }
  | { readonly span: 'break' }
  /** A gap of a cloze that is asked for. */
  | { readonly span: 'blank'; readonly hint?: string };

/** Plain text in its lines: nothing in it is markup. */
export function plainBlocks(text: string): RichText {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ block: 'paragraph', spans: [line] }));
}

/** The words of a rich text, a line a block: for search, and for names. A gap reads "...". */
export function wordsOf(text: RichText): string {
  return text
    .map((block) =>
      block.block === 'list' ? block.items.map(wordsOf).join('\n') : spanWords(block.spans),
    )
    .join('\n');
}

function spanWords(spans: readonly Span[]): string {
  return spans.map(wordsOfSpan).join('');
}

function wordsOfSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if (span.span === 'break') return '\n';
  return span.span === 'blank' ? `[${span.hint ?? '...'}]` : spanWords(span.spans);
}
