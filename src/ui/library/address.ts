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

/** A card being written, as an address has it. */
export interface Writing {
  readonly token?: string | undefined;
  /** The card that is edited. */
  readonly card?: string | undefined;
  /** Where a new one is to be, unless he says otherwise. */
  readonly domain?: string | undefined;
}

export function writeAddress({ token, card, domain }: Writing = {}): string {
  const place = token === undefined ? '#/library/write' : `#/library/write/${token}`;
  const values = new URLSearchParams(
    Object.entries({ card, domain }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return values.size === 0 ? place : `${place}?${values}`;
}

/** A part of an address; one that somebody mistyped asks for nothing that is there. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
