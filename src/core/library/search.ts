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
/** Two letters are within half of all words: they are looked for at the beginning of one. */
const shortestInside = 3;

export function documentOf(id: string, title: string, tags: string, body: string): Document {
  // A space before the first word too: that is where a short term is looked for.
  return { id, title: ` ${folded(title)}`, tags: ` ${folded(tags)}`, body: ` ${folded(body)}` };
}

/**
 * Those in which every term of the query is found, the best first; among equals in the order given. A part in
 * double quotes is one term. An empty query finds all of them, in that order.
 */
export function search(documents: readonly Document[], query: string): string[] {
  const terms = termsOf(query);
  if (terms.length === 0) return documents.map(({ id }) => id);
  const phrase = terms.length > 1 ? folded(query).replaceAll('"', '') : undefined;
  return documents
    .map((document) => ({ id: document.id, score: scoreOf(document, terms, phrase) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** The terms of a query, folded. */
export function termsOf(query: string): string[] {
  const parts = folded(query).match(/"[^"]*"?|[^\s"]+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', '').trim()).filter((term) => term !== '');
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

function scoreOf(document: Document, terms: readonly string[], phrase?: string): number {
  let score = 0;
  for (const term of terms) {
    const found = weightOf(document, term) || byStem * weightOf(document, prefixOf(term));
    if (found === 0) return 0;
    score += found;
  }
  if (phrase && document.title.includes(phrase)) score += phraseInTitle;
  else if (phrase && document.body.includes(phrase)) score += phraseInBody;
  return score;
}

/** The beginning that the forms of a word share; empty where there is none worth looking for. */
function prefixOf(term: string): string {
  const root = /^[a-z]+$/.test(term) ? stem(term).replace(/i$/, '') : '';
  return root.length >= shortestInside ? root : '';
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
  let best = 0;
  if (term.length < shortestInside) {
    for (let at = text.indexOf(` ${term}`); at >= 0; at = text.indexOf(` ${term}`, at + 1)) {
      if (!isWordSign(text, at + 1 + term.length)) return word;
      best = start;
    }
    return best;
  }
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const begins = !isWordSign(text, at - 1) || !isWordSign(text, at);
    const end = at + term.length;
    if (begins && (!isWordSign(text, end) || !isWordSign(text, end - 1))) return word;
    if (begins) best = start;
    else best = Math.max(best, inside);
  }
  return best;
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}
