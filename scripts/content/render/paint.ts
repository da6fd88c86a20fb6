import bash from 'shiki/langs/bash.mjs';
import jinja from 'shiki/langs/jinja.mjs';
import json from 'shiki/langs/json.mjs';
import python from 'shiki/langs/python.mjs';
import scala from 'shiki/langs/scala.mjs';
import sql from 'shiki/langs/sql.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Language } from '../languages.ts';

/** keyword, string, comment, number, function: all the colours that code has here. */
export type Ink = 'k' | 's' | 'c' | 'n' | 'f';

const scopes: Readonly<Record<Ink, readonly string[]>> = {
  k: ['keyword', 'storage', 'constant.language', 'variable.language', 'entity.name.tag'],
  s: ['string', 'constant.character'],
  c: ['comment', 'punctuation.definition.comment'],
  n: ['constant.numeric'],
  f: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
};

/** Shiki gives colours; each of ours stands for an ink, so that the HTML needs no style. */
const inks = Object.keys(scopes) as Ink[];
const placeholder = (ink: Ink): string => `#00000${inks.indexOf(ink) + 1}`;
const inkOf = new Map(inks.map((ink) => [placeholder(ink), ink]));

const theme = {
  name: 'inks',
  type: 'light' as const,
  fg: '#FFFFFF',
  bg: '#000000',
  settings: [
    ...inks.map((ink) => ({
      scope: [...scopes[ink]],
      settings: { foreground: placeholder(ink) },
    })),
    // What stands inside a template string is code again.
    { scope: 'meta.template.expression', settings: { foreground: '#FFFFFF' } },
  ],
};

/** No limit of time: a busy machine would leave out colours, and the bytes would differ from build to build. */
const unhurried = { tokenizeTimeLimit: 0 };

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [bash, jinja, json, python, scala, sql, typescript, yaml],
  engine: createJavaScriptRegexEngine(),
});

/** The ink of every character; undefined where it is plain. */
export function paint(code: string, language: Language): (Ink | undefined)[] {
  if (language === 'jinja') return paintJinja(code);
  const painted = new Array<Ink | undefined>(code.length);
  if (language === 'text') return painted;
  const lines = highlighter.codeToTokensBase(code, {
    lang: language,
    theme: theme.name,
    ...unhurried,
  });
  for (const { offset, content, color } of lines.flat()) {
    const ink = inkOf.get(color ?? '');
    // Operators count as keywords in the grammars; only those that are words do here.
    if (!ink || (ink === 'k' && !/[a-z]/i.test(content))) continue;
    painted.fill(ink, offset, offset + content.length);
  }
  return painted;
}

/** dbt models: SQL with Jinja in between, each coloured by its own grammar. */
function paintJinja(code: string): (Ink | undefined)[] {
  const tags = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/g;
  const painted = paint(
    code.replace(tags, (tag) => 'x'.repeat(tag.length)),
    'sql',
  );
  for (const { index, 0: tag } of code.matchAll(tags)) {
    const lines = highlighter.codeToTokensBase(tag, {
      lang: 'jinja',
      theme: theme.name,
      ...unhurried,
    });
    painted.fill(undefined, index, index + tag.length);
    for (const { offset, content, color } of lines.flat()) {
      const start = index + offset;
      painted.fill(inkOf.get(color ?? ''), start, start + content.length);
    }
  }
  return painted;
}
