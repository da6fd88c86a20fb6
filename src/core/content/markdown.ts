import type { Gap } from './gaps';
import { gapsOf } from './gaps';
import { readSpans } from './markdown-spans';
import type { Block, RichText } from './rich-text';

/**
 * Reads the Markdown that Joe may write: paragraphs, line breaks, bold, italic, code in a line and in fences,
 * lists and links. Everything else, HTML above all, is text as it was typed. Never throws.
 * @param gap the number of a cloze that is hidden or shown; without it braces are text.
 */
export function readMarkdown(source: string, gap?: Gap): RichText {
  const { text, expand } = gapsOf(source, gap);
  return readBlocks(text.split(/\r\n?|\n/), (line) => readSpans(line, expand), expand, 0);
}

/** One line, for an option or a step. */
export function readLine(source: string): RichText {
  const { text, expand } = gapsOf(source);
  return [{ block: 'paragraph', spans: readSpans(text.trim(), expand) }];
}

type Spans = Extract<Block, { readonly block: 'paragraph' }>['spans'];
type ReadLine = (text: string) => Spans;

/** Deeper lists than these are read as text. */
const deepest = 4;
const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const bullet = /^ {0,3}([-*+]|(\d{1,3})[.)])(?: +|$)/;

function readBlocks(
  lines: readonly string[],
  spans: ReadLine,
  code: (text: string, inCode: true) => Spans,
  depth: number,
): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = paragraph.join('\n').trim();
    if (text !== '') blocks.push({ block: 'paragraph', spans: spans(text) });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const marks = fence.exec(line)?.[1];
    if (marks !== undefined) {
      flush();
      const end = closingFence(lines, at + 1, marks);
      blocks.push({ block: 'code', spans: code(lines.slice(at + 1, end).join('\n'), true) });
      at = end + 1;
    } else if (depth < deepest && beginsList(line, paragraph.length > 0)) {
      flush();
      const { list, end } = readList(lines, at, (inner) =>
        readBlocks(inner, spans, code, depth + 1),
      );
      blocks.push(list);
      at = end;
    } else {
      if (line.trim() === '') flush();
      else paragraph.push(line.trim());
      at++;
    }
  }
  flush();
  return blocks;
}

/** The line that closes a fence, or the end: a fence that was left open is code all the same. */
function closingFence(lines: readonly string[], from: number, marks: string): number {
  const closes = (line: string) => {
    const text = line.trim();
    return text.length >= marks.length && text === (marks[0] ?? '').repeat(text.length);
  };
  const end = lines.findIndex((line, index) => index >= from && closes(line));
  return end < 0 ? lines.length : end;
}

/** A number other than 1 in the middle of a paragraph is a year or an amount. */
function beginsList(line: string, inParagraph: boolean): boolean {
  const found = bullet.exec(line);
  return found !== null && (!inParagraph || found[2] === undefined || found[2] === '1');
}

function readList(
  lines: readonly string[],
  from: number,
  read: (lines: readonly string[]) => RichText,
): { readonly list: Block; readonly end: number } {
  const first = bullet.exec(lines[from] ?? '')?.[2];
  const items: string[][] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const found = bullet.exec(line);
    if (found && (found[2] === undefined) === (first === undefined)) {
      items.push([line.slice(found[0].length)]);
    } else if (/^ {2,}\S/.test(line)) {
      items.at(-1)?.push(line.replace(/^ {2,4}/, ''));
    } else if (line.trim() === '' && continues(lines[at + 1], first)) {
      items.at(-1)?.push('');
    } else break;
  }
  const list: Block = {
    block: 'list',
    ...(first !== undefined && { from: Number(first) }),
    items: items.map(read),
  };
  return { list, end: at };
}

/** Whether a list goes on behind an empty line. */
function continues(next: string | undefined, first: string | undefined): boolean {
  if (next === undefined) return false;
  const found = bullet.exec(next);
  return found ? (found[2] === undefined) === (first === undefined) : /^ {2,}\S/.test(next);
}
