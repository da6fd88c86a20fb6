import { marked } from 'marked';
import type { Token } from 'marked';
import type { Authored } from '../authored.ts';
import type { Fault } from '../fault.ts';
import { languageOf, languages } from '../languages.ts';
import { proseFields } from '../prose-fields.ts';
import { formatPath } from '../yaml-file.ts';

export const longestCodeLine = 60;

/** What phones, screen readers or the content policy have no place for. */
const refused = new Map([
  ['html', 'raw HTML. Put it in `backticks`.'],
  ['heading', 'a heading. Use **bold**.'],
  ['image', 'an image. Say it in words.'],
  ['link', 'a link. Name the source in `source`, or put the address in `backticks`.'],
  ['table', 'a table. Use a list: a phone is narrow.'],
  ['blockquote', 'a quotation. Write it as a sentence.'],
  ['hr', 'a rule. Leave it out.'],
]);

export function checkMarkdown(record: Authored<unknown>): Fault[] {
  return proseFields(record.value).flatMap(({ path, markdown }) => {
    const found = new Set(/\bTODO\b/.test(markdown) ? ['still says TODO. Fill it in.'] : []);
    void marked.walkTokens(marked.lexer(markdown), (token) => {
      for (const message of messagesOf(token)) found.add(message);
    });
    return [...found].map((message) => record.fault(`${formatPath(path)}: ${message}`, ...path));
  });
}

function messagesOf(token: Token): string[] {
  const refusal = refused.get(token.type);
  if (refusal) return [`has ${refusal} (${token.raw.trim().slice(0, 30)})`];
  if (token.type !== 'code') return [];
  if (token.codeBlockStyle === 'indented') return ['has indented code. Use a fenced block.'];
  const messages: string[] = [];
  if (!languageOf(token.lang as string | undefined)) {
    messages.push(`no colours for "${token.lang}". Use ${languages.join(', ')}.`);
  }
  for (const line of String(token.text).split('\n')) {
    if (line.length <= longestCodeLine) continue;
    const advice = 'Break it; 44 fit on a phone.';
    messages.push(`a code line of ${line.length}, at most ${longestCodeLine}. ${advice}`);
  }
  return messages;
}
