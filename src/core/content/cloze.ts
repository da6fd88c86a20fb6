/** A hidden part of a cloze text: `{{1::answer::hint}}`. */
export interface Hole {
  readonly number: number;
  readonly answer: string;
  readonly hint?: string;
}

export interface ReadHole extends Hole {
  /** As written, braces included. */
  readonly raw: string;
}

const opening = /\{\{(\d+)::/;

/** Splits a cloze text into what is shown and what may be hidden. */
export function clozeParts(text: string): (string | ReadHole)[] {
  const start = text.search(opening);
  if (start < 0) return text === '' ? [] : [text];
  const hole = readHole(text.slice(start));
  const end = hole ? start + hole.raw.length : start + 2;
  const before = text.slice(0, hole ? start : end);
  const parts = [...(before ? [before] : []), ...(hole ? [hole] : [])];
  return [...parts, ...clozeParts(text.slice(end))];
}

/** The hole that `text` begins with, if it begins with one. */
export function readHole(text: string): ReadHole | undefined {
  const start = opening.exec(text);
  if (!start || start.index > 0) return undefined;
  const end = closingOf(text);
  if (end === undefined) return undefined;
  const inside = text.slice(start[0].length, end);
  const [answer = '', hint] = inside.split('::');
  const hole = { number: Number(start[1]), answer, raw: text.slice(0, end + 2) };
  return hint ? { ...hole, hint } : hole;
}

/** Every number once, ascending: each becomes a card. */
export function clozeNumbers(text: string): number[] {
  const holes = clozeParts(text).filter((part) => typeof part !== 'string');
  return [...new Set(holes.map((hole) => hole.number))].sort((a, b) => a - b);
}

/** The text with nothing hidden. */
export function clozeAnswer(text: string): string {
  return clozeParts(text)
    .map((part) => (typeof part === 'string' ? part : part.answer))
    .join('');
}

/** Where the braces that open the text close; Jinja's own pairs inside are skipped. */
function closingOf(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const pair = text.slice(index, index + 2);
    if (pair !== '{{' && pair !== '}}') continue;
    depth += pair === '{{' ? 1 : -1;
    if (depth === 0) return index;
    index++;
  }
  return undefined;
}
