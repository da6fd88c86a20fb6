/** A value as far as it was read. Maps, because keys come from outside. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** What was read from a place: `done` where it was complete, else the text ran out or is no JSON. */
export interface Reading {
  readonly value: Json;
  readonly end: number;
  readonly done: boolean;
  /** Of an object that was not complete: the field in which it stopped, with what there is of it. */
  readonly open?: string;
}

/** No reply is nested deeper; what is would exhaust the stack. */
const deepest = 12;

/**
 * The value that begins at a place, as far as the text goes. Of arrays only complete elements are
 * given; of objects the last field may be cut short. Never throws; undefined where nothing can be
 * read yet, or nothing that is JSON.
 */
export function readValue(text: string, start: number, depth = 0): Reading | undefined {
  const at = skipBlank(text, start);
  switch (text.charAt(at)) {
    case '"':
      return readString(text, at);
    case '{':
      return depth < deepest ? readObject(text, at, depth) : undefined;
    case '[':
      return depth < deepest ? readArray(text, at, depth) : undefined;
    default:
      return readPlain(text, at);
  }
}

function readObject(text: string, start: number, depth: number): Reading {
  const value = new Map<string, Json>();
  const stopped = { value, end: text.length, done: false };
  let at = skipBlank(text, start + 1);
  while (text.charAt(at) === '"') {
    const key = readString(text, at);
    const colon = skipBlank(text, key.end);
    if (!key.done || text.charAt(colon) !== ':') return stopped;
    const member = readValue(text, colon + 1, depth + 1);
    if (!member) return stopped;
    // The first of two stands: it may have been shown.
    if (!value.has(key.value)) {
      value.set(key.value, member.value);
      if (!member.done) return { ...stopped, open: key.value };
    } else if (!member.done) return stopped;
    at = skipBlank(text, member.end);
    if (text.charAt(at) === ',') at = skipBlank(text, at + 1);
    else break;
  }
  return text.charAt(at) === '}' ? { value, end: at + 1, done: true } : stopped;
}

function readArray(text: string, start: number, depth: number): Reading {
  const value: Json[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && text.charAt(at) !== ']') {
    const element = readValue(text, at, depth + 1);
    if (!element?.done) return { value, end: text.length, done: false };
    value.push(element.value);
    at = skipBlank(text, element.end);
    if (text.charAt(at) === ',') at = skipBlank(text, at + 1);
    else break;
  }
  const done = text.charAt(at) === ']';
  return { value, end: done ? at + 1 : text.length, done };
}

/** Raw line breaks are let through: small models write them into strings. */
export function readString(text: string, start: number): Reading & { readonly value: string } {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') return { value, end: at + 1, done: true };
    const read = char === '\\' ? readEscape(text, at) : { char, end: at + 1 };
    if (!read) break;
    value += read.char;
    at = read.end;
  }
  return { value: withoutHalfPair(value), end: text.length, done: false };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
};

function readEscape(text: string, at: number): { char: string; end: number } | undefined {
  const letter = text.charAt(at + 1);
  if (letter === '') return undefined;
  if (letter !== 'u') return { char: escapes[letter] ?? letter, end: at + 2 };
  const digits = text.slice(at + 2, at + 6);
  if (/^[\da-f]{4}$/i.test(digits))
    return { char: String.fromCharCode(parseInt(digits, 16)), end: at + 6 };
  // Still on its way, or no escape at all.
  return digits.length < 4 ? undefined : { char: letter, end: at + 2 };
}

/** The first half of a character that takes two. */
function withoutHalfPair(value: string): string {
  return /[\ud800-\udbff]$/.test(value) ? value.slice(0, -1) : value;
}

const plainValues = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

function readPlain(text: string, at: number): Reading | undefined {
  for (const [word, value] of plainValues) {
    if (text.startsWith(word, at)) return { value, end: at + word.length, done: true };
  }
  const run = /[-+.\de]*/iy;
  run.lastIndex = at;
  const digits = run.exec(text)?.[0] ?? '';
  const end = at + digits.length;
  // More of it may follow.
  if (end === text.length || !/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(digits)) return undefined;
  return { value: Number(digits), end, done: true };
}

function skipBlank(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text.charAt(next))) next++;
  return next;
}
