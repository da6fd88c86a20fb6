import { idOf } from '../authored.ts';
import { analogyIds, cardIds } from '../card-ids.ts';
import type { LoadedContent } from '../load.ts';
import { nearest } from '../nearest.ts';

/** Every id that may stand for a card: authored ids and those of the cards made of them. */
export interface Register {
  has(id: string): boolean;
  /** The authored id behind an id, shared by all cards made of it. */
  group(id: string): string;
  /** What to tell an author who named a card that does not exist. */
  missing(id: string): string;
}

export function registerCards(content: LoadedContent): Register {
  const groups = new Map<string, string>();
  for (const { value } of content.domains.flatMap(({ cards }) => cards)) {
    for (const id of [value.id, ...cardIds(value)]) groups.set(id, value.id);
  }
  for (const { value } of content.analogies) {
    for (const id of [value.id, ...analogyIds(value)]) groups.set(id, value.id);
  }
  // A card with a fault of its own exists all the same.
  for (const id of content.rejected.map(idOf)) if (id !== undefined) groups.set(id, id);

  return {
    has: (id) => content.incomplete || groups.has(id),
    group: (id) => groups.get(id) ?? id,
    missing(id) {
      const guess = nearest(id, [...groups.keys()]);
      return `there is no card "${id}". ${guess ? `Did you mean "${guess}"?` : 'Check the id.'}`;
    },
  };
}
