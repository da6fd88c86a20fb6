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

const escape = /\\(?:[bfnrt]|u[\dA-Fa-f]{4})/y;

function readEscape(text: string, at: number): { char: string; end: number } | undefined {
  const written = matchAt(escape, text, at);
  if (written !== '') {
    return { char: JSON.parse(`"${written}"`) as string, end: at + written.length };
  }
  const letter = text.charAt(at + 1);
  // Still on its way, or no escape at all.
  const isOpen = letter === '' || (letter === 'u' && text.length < at + 6);
  return isOpen ? undefined : { char: letter, end: at + 2 };
}

/** The first half of a character that takes two. */
function withoutHalfPair(value: string): string {
  return /[\ud800-\udbff]$/.test(value) ? value.slice(0, -1) : value;
}

const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![-+.\w])/y;

function readPlain(text: string, at: number): Reading | undefined {
  const written = matchAt(plain, text, at);
  const end = at + written.length;
  // More of a number may follow.
  if (written === '' || (end === text.length && /\d$/.test(written))) return undefined;
  return { value: JSON.parse(written) as Json, end, done: true };
}

function skipBlank(text: string, at: number): number {
  return at + matchAt(/\s*/y, text, at).length;
}

/** What a sticky pattern meets at a place; '' where it meets nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
