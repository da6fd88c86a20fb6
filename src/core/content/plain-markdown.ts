import { readMarkdown } from './markdown';
import { wordsOf } from './rich-text';

/**
 * Markdown that reads as this plain text, for a card that was made in one tap and is edited now. Signs are
 * escaped only where they would mean something.
 */
export function markdownOfPlain(text: string): string {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line) => (readsAsPlain(line) ? line : escaped(line))).join('\n\n');
}

function readsAsPlain(line: string): boolean {
  return wordsOf(readMarkdown(line)) === line.trim();
}

function escaped(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/^([-+~])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
