import { marked } from 'marked';
import type { Tokens } from 'marked';

/** The fenced code blocks of a Markdown text. */
export function fences(markdown: string): Tokens.Code[] {
  const found: Tokens.Code[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'code') found.push(token as Tokens.Code);
  });
  return found;
}

export function codeLines(markdown: string): string[] {
  return fences(markdown).flatMap((fence) => fence.text.split('\n'));
}
