import { stem } from '../interview/text/stem';

/** What a search looks through, of one card or question; made once by `documentOf`. */
export interface Document {
  readonly id: string;
  /** What is asked, folded: a match here weighs most. */
  readonly title: string;
  /** Where it belongs: domain, kind, topic. */
  readonly tags: string;
  /** All else that is visible. */
  readonly body: string;
}

/** How much a match weighs: a whole word, the beginning of one, within one. */
type Weights = readonly [word: number, start: number, inside: number];
const weights: Readonly<Record<'title' | 'tags' | 'body', Weights>> = {
  title: [10, 6, 2],
  tags: [8, 5, 0],
  body: [4, 2, 0.5],
};
/** Of a word that was found only by its stem: "partitioning" for "partitioned". */
const byStem = 0.4;
const phraseInTitle = 12;
const phraseInBody = 4;
/** Two letters are within half of all words: they are looked for at the beginning of one. Signs are not. */
const shortestInside = 3;

export function documentOf(id: string, title: string, tags: string, body: string): Document {
  return { id, title: folded(title), tags: folded(tags), body: folded(body) };
}

/**
 * Those in which every term of the query is found, the best first; among equals in the order given. A part in
 * double quotes is one term; quotes within a word are signs like any other, as in `col("s")`. What stands
 * in a text is found by its own letters, from the beginning of a word on. An empty query finds all of them,
 * in the order given.
 */
export function search(documents: readonly Document[], query: string): string[] {
  const terms = termsOf(query);
  if (terms.length === 0) return documents.map(({ id }) => id);
  const phrases = phrasesOf(folded(query), terms);
  return documents
    .map((document) => ({ id: document.id, score: scoreOf(document, terms, phrases) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** The terms of a query, folded. A dash by itself is none: between words it does not matter. */
export function termsOf(query: string): string[] {
  // Quotes around a part end where a word ends; the last ones may still be open.
  const parts = folded(query).matchAll(/"([^"]*)"(?!\S)|"([^"]*)$|(\S+)/g);
  return [...parts]
    .map(([, whole = '', open = '', plain = '']) => (whole || open || plain).trim())
    .filter((term) => !/^[-\u2010-\u2015]?$/.test(term));
}

/** Small letters without accents, straight quotes, spaces for dashes: what looks alike is alike. */
function folded(text: string): string {
  // Most texts have nothing but the plain letters, and what is for the others takes three times as long.
  const plain = /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/(\w)[-\u2010-\u2015](?=\w)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What weighs more where it stands in one piece: the query as it was typed, and several terms without quotes. */
function phrasesOf(typed: string, terms: readonly string[]): string[] {
  if (terms.length > 1) return [typed, typed.replaceAll('"', '')];
  return typed === terms[0] ? [] : [typed];
}

function scoreOf(document: Document, terms: readonly string[], phrases: readonly string[]): number {
  let score = 0;
  for (const term of terms) {
    const found =
      weightOf(document, term) ||
      byStem * weightOf(document, prefixOf(term)) ||
      byStem * weightOf(document, undashed(term));
    if (found === 0) return 0;
    score += found;
  }
  if (phrases.some((phrase) => document.title.includes(phrase))) score += phraseInTitle;
  else if (phrases.some((phrase) => document.body.includes(phrase))) score += phraseInBody;
  return score;
}

/** The beginning that the forms of a word share; empty where there is none worth looking for. */
function prefixOf(term: string): string {
  const root = /^[a-z]+$/.test(term) ? stem(term).replace(/i$/, '') : '';
  return root.length >= shortestInside ? root : '';
}

/** A dash between words is folded to a space in a text; in a query its other word may still be to come. */
function undashed(term: string): string {
  return term.replace(/^[-\u2010-\u2015]+(?=\w)|(?<=\w)[-\u2010-\u2015]+$/g, '');
}

function weightOf({ title, tags, body }: Document, term: string): number {
  if (term === '') return 0;
  return Math.max(
    matchIn(title, term, weights.title),
    matchIn(tags, term, weights.tags),
    matchIn(body, term, weights.body),
  );
}

function matchIn(text: string, term: string, [word, start, inside]: Weights): number {
  const within = term.length < shortestInside && /^\w+$/.test(term) ? 0 : inside;
  let best = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const begins = !isWordSign(text, at - 1) || !isWordSign(text, at);
    const end = at + term.length;
    if (begins && (!isWordSign(text, end) || !isWordSign(text, end - 1))) return word;
    if (begins) best = start;
    else best = Math.max(best, within);
  }
  return best;
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}
