/** What can be asked of a card or question beside its words. */
export interface Listed {
  readonly id: string;
  readonly what: 'card' | 'question';
  readonly domain: string;
  /** A card's kind, or a question's. */
  readonly kind: string;
  /** All that are true of it; see `CardMark` and `QuestionMark`. */
  readonly marks: readonly string[];
}

export type QuestionMark = 'asked' | 'not-asked';

export const facets = ['what', 'domain', 'kind', 'mark'] as const;
export type Facet = (typeof facets)[number];

/** One value a facet; what is not named is not filtered by. */
export type Filter = { readonly [F in Facet]?: string };

/** Some by their id; of two with one id the later stands. */
export function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** Those that pass. @param without a facet to leave out, for the counts of its own values. */
export function filtered<L extends Listed>(
  all: readonly L[],
  filter: Filter,
  without?: Facet,
): L[] {
  const asked = facets.filter((facet) => facet !== without && filter[facet] !== undefined);
  return all.filter((listed) =>
    asked.every((facet) => valuesOf(listed, facet).includes(filter[facet] ?? '')),
  );
}

/** How many there would be for each value of a facet, everything else staying as it is. */
export function countsFor(
  all: readonly Listed[],
  filter: Filter,
  facet: Facet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const listed of filtered(all, filter, facet)) {
    for (const value of valuesOf(listed, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesOf(listed: Listed, facet: Facet): readonly string[] {
  return facet === 'mark' ? listed.marks : [listed[facet]];
}
