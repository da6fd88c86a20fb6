import type { Filter } from '../../core/library/filter';
import { facets } from '../../core/library/filter';

/** What the list of the library shows, as its address has it. */
export interface Asked {
  /** What was typed. */
  readonly text: string;
  readonly filter: Filter;
}

/** @param query of an address, without its `?`. Anything may stand there. */
export function askedOf(query: string): Asked {
  const values = new URLSearchParams(query);
  const set = facets.flatMap((facet) => {
    const value = values.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return { text: values.get('q') ?? '', filter: Object.fromEntries(set) };
}

export function addressOf({ text, filter }: Asked): string {
  const values = new URLSearchParams(text.trim() === '' ? {} : { q: text.trim() });
  for (const facet of facets) {
    const value = filter[facet];
    if (value !== undefined) values.set(facet, value);
  }
  const query = values.toString();
  return query === '' ? '#/library' : `#/library?${query}`;
}

export function cardAddress(id: string): string {
  return `#/library/${encodeURIComponent(id)}`;
}

export function questionAddress(id: string): string {
  return `#/library/question/${encodeURIComponent(id)}`;
}

export function editAddress(id: string): string {
  return `${cardAddress(id)}/edit`;
}

/** Of a card being written. @param card that is edited. */
export function writeAddress(token?: string, card?: string): string {
  const place = token === undefined ? '#/library/write' : `#/library/write/${token}`;
  return card === undefined ? place : `${place}?card=${encodeURIComponent(card)}`;
}

/** A part of an address; one that somebody mistyped asks for nothing that is there. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
