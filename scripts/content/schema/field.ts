import * as v from 'valibot';
import { nearest } from '../nearest.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const fence = /^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1[^\n]*$/gm;

/** A mapping in which every unknown key is a fault that names the nearest known one. */
export function record<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries);
  return v.strictObject(entries, (issue) => {
    if (issue.expected !== 'never') {
      return issue.expected === 'Object'
        ? `expected a mapping with the keys ${known.join(', ')}`
        : `${issue.expected ?? 'a key'} is missing. Add it; docs/content.md says what it holds.`;
    }
    // valibot stops at the first unknown key; its author wants to hear of all.
    const input = issue.path?.[0].input as object;
    return Object.keys(input)
      .filter((key) => !known.includes(key))
      .map((key) => unknownKey(key, known))
      .join(' ');
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  const advice = guess ? `Did you mean "${guess}"?` : `Known here: ${known.join(', ')}.`;
  return `unknown key "${key}". ${advice}`;
}

/** One line or a few of plain text or Markdown, trimmed, never empty. */
export function text(max: number, advice = 'Cut it.') {
  return v.pipe(
    v.string(notText),
    v.trim(),
    v.nonEmpty('is empty. Fill it or leave the key out.'),
    v.maxLength(max, (issue) => tooLong(issue.input.length, max, advice)),
  );
}

/** Markdown whose fenced code blocks do not count, nor what `shown` takes out of it. */
export function prose(
  max: number,
  advice = 'Cut it or split the card.',
  shown: (markdown: string) => string = (markdown) => markdown,
) {
  return v.pipe(
    v.string(notText),
    v.trim(),
    v.nonEmpty('is empty. Fill it or leave the key out.'),
    v.check(
      (input) => proseLength(shown(input)) <= max,
      (issue) => tooLong(proseLength(shown(issue.input)), max, advice),
    ),
  );
}

export const id = v.pipe(
  v.string(notText),
  v.regex(kebabCase, 'must be kebab-case: small letters, digits and single dashes.'),
);

export const version = v.pipe(
  v.number('must be a whole number from 1.'),
  v.integer('must be a whole number from 1.'),
  v.minValue(1, 'must be a whole number from 1.'),
);

/** What says since when, until when and from where something is known. */
export const provenance = {
  asOf: v.exactOptional(v.pipe(v.string(notText), v.regex(isoDate, 'must be a date: 2026-11-22.'))),
  source: v.exactOptional(text(200)),
  since: v.exactOptional(text(60)),
  until: v.exactOptional(text(60)),
};

function proseLength(markdown: string): number {
  return markdown.replaceAll(fence, '').trim().length;
}

function tooLong(length: number, max: number, advice: string): string {
  return `${length} characters, at most ${max}. ${advice}`;
}

function notText(issue: { readonly received: string }): string {
  return `expected text, found ${issue.received}. Put it in quotes.`;
}
